package social.anancus.core.reaction;

/**
 * Somebody has pinned a status to the own profile, or unpinned it. Fired inside the transaction.
 *
 * @param accountId who
 * @param statusId what
 * @param pinned whether it is pinned now
 */
public record PinsChanged(long accountId, long statusId, boolean pinned) {}
