/**
 * What pages about people and their posts say to other programs: {@link social.anancus.web.sharing.SocialHead} is shown by the
 * tag {@code an:socialHead}, {@link social.anancus.web.sharing.SocialHeads} makes it. Pages that show an account or a post
 * hand it their own reading of it. It decides about no page, and says nothing about what not everybody may see.
 */
package social.anancus.web.sharing;
