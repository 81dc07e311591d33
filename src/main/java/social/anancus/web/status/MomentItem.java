package social.anancus.web.status;

/**
 * A time.
 *
 * @param iso for programs
 * @param full day and time at length
 * @param text how long ago, or the day
 */
public record MomentItem(String iso, String full, String text) {}
