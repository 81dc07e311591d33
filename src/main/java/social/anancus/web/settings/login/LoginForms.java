package social.anancus.web.settings.login;

import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.LoginOverview;
import social.anancus.web.settings.Mistakes;

/**
 * The forms for address and password.
 *
 * @param login what counts now
 * @param email the address that was typed; empty at first
 * @param emailMistakes what is wrong with the form for the address
 * @param passwordMistakes what is wrong with the form for the password
 * @param keepApplications whether applications keep their access when the password changes
 */
public record LoginForms(
        LoginOverview login,
        String email,
        Mistakes emailMistakes,
        Mistakes passwordMistakes,
        boolean keepApplications) {
    /**
     * @return how many characters a password must have
     */
    public int least() {
        return CredentialMaker.MIN_PASSWORD;
    }
}
