package social.anancus.api.status;

/** A status. */
public record StatusJson(String id) {}
