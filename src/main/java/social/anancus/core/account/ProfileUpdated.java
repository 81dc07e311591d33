package social.anancus.core.account;

import java.util.List;

/**
 * Somebody here has changed their profile; fired in the transaction that changed it, beside {@link AccountChanged}.
 *
 * @param accountId a local account
 * @param unlocked whether it decided who follows, and does no more
 * @param goneImageKeys stored files that no row names any more: pictures that were replaced or removed
 */
public record ProfileUpdated(long accountId, boolean unlocked, List<String> goneImageKeys) {}
