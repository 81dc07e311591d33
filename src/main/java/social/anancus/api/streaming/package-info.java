/**
 * Streams of what happens, by WebSocket and as server-sent events.
 *
 * <p>{@link social.anancus.api.streaming.Connections} knows who listens to what on this node,
 * {@link social.anancus.api.streaming.StreamReceiver} hears of events from all nodes, and
 * {@link social.anancus.api.streaming.StreamDelivery} gives them to those who may have them. Nothing here waits for a client:
 * each connection has a bounded {@link social.anancus.api.streaming.Outlet}, and one that does not keep up is closed.
 */
package social.anancus.api.streaming;
