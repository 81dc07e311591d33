package social.anancus.web.settings.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import social.anancus.core.login.ChangeEmail;
import social.anancus.core.login.ChangePassword;
import social.anancus.core.login.ConfirmPassword;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.SessionUser;

/** What core does about address and password, for the page. */
@ApplicationScoped
public class LoginChanges {
    private ConfirmPassword confirmPassword;
    private ChangeEmail changeEmail;
    private ChangePassword changePassword;
    private CredentialMaker credentials;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoginChanges() {}

    @Inject
    public LoginChanges(
            ConfirmPassword confirmPassword,
            ChangeEmail changeEmail,
            ChangePassword changePassword,
            CredentialMaker credentials) {
        this.confirmPassword = confirmPassword;
        this.changeEmail = changeEmail;
        this.changePassword = changePassword;
        this.credentials = credentials;
    }

    boolean isPassword(SessionUser user, String typed) {
        return confirmPassword.confirm(user.person().accountId(), typed);
    }

    /** Whether a letter is on its way. */
    boolean email(SessionUser user, String email) {
        return changeEmail.change(user.person().userId(), email);
    }

    void password(SessionUser user, String password, boolean endApplications) {
        changePassword.change(user, credentials.password(password), endApplications);
    }
}
