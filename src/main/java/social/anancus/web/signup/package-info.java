/**
 * The way to an account: the rules, the form, the letter, the wait for a moderator. {@link
 * social.anancus.web.signup.RegistrationResource} leads through it, {@link social.anancus.web.signup.SetUpResource} stands where one
 * waits for the letter. Who may have which account the use cases of {@code core.login} decide; here is only what keeps
 * machines from filling in the form.
 */
package social.anancus.web.signup;
