package social.anancus.api.status;

/** The entity StatusSource (https://docs.joinmastodon.org/entities/StatusSource/). */
public record StatusSourceJson(String id, String text, String spoilerText) {}
