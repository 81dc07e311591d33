package social.anancus.core.status;

/**
 * Text, media, poll or language of a status have changed. Fired inside the transaction.
 *
 * @param statusId its id
 * @param accountId its author
 */
public record StatusEdited(long statusId, long accountId) {}
