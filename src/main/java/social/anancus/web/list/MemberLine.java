package social.anancus.web.list;

import social.anancus.web.account.AccountItem;

/**
 * Somebody who is in a list, or might be.
 *
 * @param account who
 * @param member whether that one is in it
 */
public record MemberLine(AccountItem account, boolean member) {}
