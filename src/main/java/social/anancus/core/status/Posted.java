package social.anancus.core.status;

/**
 * What publishing has made.
 *
 * @param statusId the status
 * @param fresh false if it was there already: the client has asked twice with one key
 */
public record Posted(long statusId, boolean fresh) {}
