package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds the application behind a token. */
@ApplicationScoped
public class FindApplication {
    private ApplicationRepository applications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindApplication() {}

    @Inject
    public FindApplication(ApplicationRepository applications) {
        this.applications = applications;
    }

    /**
     * @param id an id
     * @return the application
     * @throws NotFound if there is none
     */
    @Transactional
    public Application find(long id) {
        return applications.find(id).orElseThrow(NotFound::new);
    }
}
