/**
 * Ids that sort by time, as Mastodon makes them: milliseconds since 1970 in the upper 48 bits, 16 bits below.
 *
 * <p>{@link social.anancus.platform.ids.Ids} makes them and tells what time stands in one. Ids are {@code long} inside
 * the server and strings in JSON. This package does not know for what an id is.
 */
package social.anancus.platform.ids;
