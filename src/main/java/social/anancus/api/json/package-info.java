/**
 * JSON on the wire: our own {@link social.anancus.platform.json.Json} reads and writes every body, so that limits, names,
 * nulls and times are the same everywhere, whatever library the server brings.
 */
package social.anancus.api.json;
