/**
 * Accounts in Mastodon's API: how they look, finding them, and one's own profile.
 *
 * <p>{@link social.anancus.api.account.AccountJsonMapper} makes {@link social.anancus.api.account.AccountJson} for all of the
 * API. No resource may have the path {@code v1/accounts/{id}} alone: JAX-RS would look there for {@code lookup} and {@code
 * search} too, and find nothing.
 */
package social.anancus.api.account;
