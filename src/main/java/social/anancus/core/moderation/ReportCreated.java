package social.anancus.core.moderation;

/**
 * Somebody has reported somebody. Fired inside the transaction.
 *
 * @param reportId the report
 * @param accountId who reported
 * @param targetAccountId who was reported
 * @param forward whether the account's own server shall be told
 */
public record ReportCreated(long reportId, long accountId, long targetAccountId, boolean forward) {}
