package social.anancus.api.error;

/**
 * What most errors look like.
 *
 * @param error what is wrong
 */
public record ErrorJson(String error) {}
