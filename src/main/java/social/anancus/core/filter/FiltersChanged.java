package social.anancus.core.filter;

/**
 * The filters of an account have changed. Fired inside the transaction.
 *
 * @param accountId the account
 */
public record FiltersChanged(long accountId) {}
