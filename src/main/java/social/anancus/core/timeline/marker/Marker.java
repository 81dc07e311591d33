package social.anancus.core.timeline.marker;

import java.time.Instant;

/**
 * How far somebody has read.
 *
 * @param timeline where
 * @param lastReadId the last status or notification that was read
 * @param version how often it was set
 * @param updatedAt when it was set
 */
public record Marker(MarkedTimeline timeline, long lastReadId, int version, Instant updatedAt) {}
