package social.anancus.web.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AskForSecurityKey;
import social.anancus.web.support.View;

/** Makes the page that asks for the second step, each time with a new challenge for keys. */
@ApplicationScoped
public class SecondFactorPages {
    private AskForSecurityKey askForKey;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SecondFactorPages() {}

    @Inject
    public SecondFactorPages(AskForSecurityKey askForKey) {
        this.askForKey = askForKey;
    }

    Response page(int status, SecondFactorForm form, @Nullable String problem) {
        SecondFactorForm shown = new SecondFactorForm(
                form.challenge(),
                form.username(),
                form.back(),
                form.kept(),
                askForKey.ask(form.challenge()).orElse(null),
                problem);
        return View.of("/auth/second-factor", shown).answer(status);
    }
}
