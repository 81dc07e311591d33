/**
 * Who of those that listen may have what happens: asked when a status is streamed, of the feeds, the one rule of visibility
 * and the listeners' own wishes.
 *
 * <p>{@link social.anancus.core.timeline.audience.FindStreamAudience} answers for all listeners of a node at once, in a fixed
 * number of statements. Nothing here knows of connections.
 */
package social.anancus.core.timeline.audience;
