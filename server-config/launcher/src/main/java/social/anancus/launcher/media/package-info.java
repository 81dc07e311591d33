/**
 * The programs that read pictures, sound and films: {@link social.anancus.launcher.media.MediaPrograms} unpacks what Maven
 * brought. It runs none of them; the server does, with limits.
 */
package social.anancus.launcher.media;
