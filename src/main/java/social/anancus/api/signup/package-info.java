/**
 * Accounts that people open through an application: {@code POST /api/v1/accounts} and {@code /api/v1/emails}.
 *
 * <p>Key types: {@link social.anancus.api.signup.SignUpResource} and
 * {@link social.anancus.api.signup.EmailConfirmationsResource}. Whether somebody may have the account is for
 * {@code core.login} to decide.
 */
package social.anancus.api.signup;
