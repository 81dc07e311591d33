/**
 * Accounts, local and remote: the public side of people, groups and services.
 *
 * <p>Key types: {@link social.anancus.core.account.Account}, its {@link social.anancus.core.account.AccountRepository}
 * and {@link social.anancus.core.account.Username}. How somebody logs in is no matter of this package: see
 * {@code core.login}. It never asks other servers anything.
 */
package social.anancus.core.account;
