/**
 * How far somebody has read a timeline, so that all clients of a person can go on at the same place.
 *
 * <p>Key types: {@link social.anancus.core.timeline.marker.Marker} and {@link social.anancus.core.timeline.marker.SaveMarkers}.
 */
package social.anancus.core.timeline.marker;
