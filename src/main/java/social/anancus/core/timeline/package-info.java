/**
 * Feeds that are kept (home, lists) and timelines that are asked for (public, tags, accounts).
 *
 * <p>The job {@code FanOutStatus} puts a new status into the feeds; what a reader sees of them
 * is decided again at each read. {@link social.anancus.core.timeline.StreamEvents} tells open streams of what happened.
 */
package social.anancus.core.timeline;
