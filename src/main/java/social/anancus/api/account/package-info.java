/**
 * Accounts over the API: profiles, relationships and their lists. {@link social.anancus.api.account.AccountJsonMapper}
 * makes the entity that all other areas show.
 *
 * <p>Rendered accounts are remembered until {@link social.anancus.core.account.AccountChanged}.
 */
package social.anancus.api.account;
