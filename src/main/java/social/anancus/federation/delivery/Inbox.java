package social.anancus.federation.delivery;

/**
 * Where something may go.
 *
 * @param url the inbox, shared or personal
 * @param domain the domain of an account that is reached there
 */
record Inbox(String url, String domain) {}
