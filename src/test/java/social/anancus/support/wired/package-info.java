/**
 * The rings below the surfaces for people, wired by the container's own injection without a server around them.
 *
 * <p>{@link social.anancus.support.wired.WiredServer} is what tests take; {@link social.anancus.support.wired.Rows} tells
 * whether something had an effect.
 */
package social.anancus.support.wired;
