/**
 * Short texts to every node, this one included: events for streams, entries that left a cache.
 *
 * <p>{@link social.anancus.platform.broadcast.Broadcast} sends,
 * {@link social.anancus.platform.broadcast.BroadcastListener} is what receivers implement. Nothing is kept: what is sent
 * while the broker is away, or to a node that is down, is lost. What must not be lost is a job.
 */
package social.anancus.platform.broadcast;
