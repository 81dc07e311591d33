/**
 * How somebody logs in: address and password, two steps, sessions, the end of the account.
 *
 * <p>Key types: {@link social.anancus.web.settings.login.LoginSettingsResource}, {@link
 * social.anancus.web.settings.login.TwoStepResource} and {@link social.anancus.web.settings.login.ProofResource}. Logging in
 * itself is {@code web.auth}; {@code core.login} decides.
 */
package social.anancus.web.settings.login;
