/**
 * JSON, in and out: one strict reader for what others send, one writer for what this server answers.
 *
 * <p>{@link social.anancus.platform.json.Json} does both; {@link social.anancus.platform.json.JsonLimits} bounds what is
 * read and {@link social.anancus.platform.json.InvalidJsonException} says what was wrong. Wire records live with their
 * surface; no entity is ever written.
 */
package social.anancus.platform.json;
