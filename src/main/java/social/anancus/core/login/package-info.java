/**
 * Logins: the private side of local accounts, roles, the applications that act for people, and their tokens.
 *
 * <p>Key types: {@link social.anancus.core.login.User}, {@link social.anancus.core.login.Role},
 * {@link social.anancus.core.login.Application}, {@link social.anancus.core.login.Scopes} and
 * {@link social.anancus.core.login.AuthenticateToken}. Tokens, codes and client secrets are stored as hashes only, and
 * shown once. Every change that must reach open sessions fires {@link social.anancus.core.login.LoginChanged} or
 * {@link social.anancus.core.login.TokenRevoked}.
 */
package social.anancus.core.login;
