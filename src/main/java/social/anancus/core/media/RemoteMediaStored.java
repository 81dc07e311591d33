package social.anancus.core.media;

/**
 * A file of an attachment of another server is stored here, so that its status is shown with other addresses than before. Fired
 * inside the transaction.
 *
 * @param statusId the status
 */
public record RemoteMediaStored(long statusId) {}
