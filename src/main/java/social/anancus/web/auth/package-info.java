/**
 * Logging in and out, what an application may do, confirmed addresses, forgotten passwords: {@code /auth} and
 * {@code /oauth/authorize}.
 *
 * <p>Key types: {@link social.anancus.web.auth.SignInResource} and {@link social.anancus.web.auth.AuthorizeResource}. The
 * half of OAuth that machines talk to is {@code api.oauth}; {@code core.login} decides.
 */
package social.anancus.web.auth;
