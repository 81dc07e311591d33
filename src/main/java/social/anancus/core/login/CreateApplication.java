package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.ids.Ids;

/** Registers an application. */
@ApplicationScoped
public class CreateApplication {
    private static final int BYTES = 32;

    private ApplicationRepository applications;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateApplication() {}

    @Inject
    public CreateApplication(ApplicationRepository applications, Ids ids, Clock clock) {
        this.applications = applications;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param wanted the application
     * @return it and its secret, which cannot be had again
     * @throws Invalid if name, website, redirect URIs or scopes are not allowed
     */
    @Transactional
    public CreatedApplication create(NewApplication wanted) {
        Scopes asked = Scopes.parse(wanted.scopes());
        Scopes scopes = asked.isEmpty() ? Scopes.DEFAULT : asked;
        List<FieldError> mistakes = ApplicationRules.mistakes(wanted, scopes);
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
        String secret = Tokens.random(BYTES);
        Application application =
                new Application(ids.next(), wanted, scopes, Tokens.random(BYTES), secret, clock.instant());
        applications.add(application);
        return new CreatedApplication(application, secret);
    }
}
