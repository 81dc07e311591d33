/**
 * How far somebody has read, over the API (https://docs.joinmastodon.org/methods/markers/).
 *
 * <p>The answers are objects with a {@link social.anancus.api.marker.MarkerJson} for each timeline.
 */
package social.anancus.api.marker;
