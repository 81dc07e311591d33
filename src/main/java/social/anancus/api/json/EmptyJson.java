package social.anancus.api.json;

/** The answer that says no more than that it is done: {@code {}}. */
public record EmptyJson() {}
