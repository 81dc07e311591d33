package social.anancus.core.notification;

/**
 * What somebody's policy holds back.
 *
 * @param requests how many accounts ask to be let in, at most 100
 * @param notifications how many of their notifications wait
 */
public record PolicySummary(long requests, long notifications) {}
