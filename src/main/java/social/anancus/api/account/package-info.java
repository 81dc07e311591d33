/**
 * Accounts in Mastodon's API: how they look, finding them, and one's own profile.
 *
 * <p>{@link social.anancus.api.account.AccountJsonMapper} makes {@link social.anancus.api.account.AccountJson} for all of the
 * API. All methods beneath {@code /api/v1/accounts} stand in resources with that very path, because JAX-RS looks for a
 * method only in the resources whose path fits best.
 */
package social.anancus.api.account;
