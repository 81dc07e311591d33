package social.anancus.api.notification;

/**
 * @param count how many
 */
public record CountJson(long count) {}
