package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.platform.error.NotFound;

/** Finds an application that somebody has made. */
@ApplicationScoped
public class FindOwnApplication {
    private ApplicationRepository applications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindOwnApplication() {}

    @Inject
    public FindOwnApplication(ApplicationRepository applications) {
        this.applications = applications;
    }

    /**
     * @param accountId the author
     * @param id its id
     * @return it
     * @throws NotFound if the author has none of that id
     */
    @Transactional
    public OwnApplication find(long accountId, long id) {
        return OwnApplication.of(applications.own(accountId, id).orElseThrow(NotFound::new));
    }
}
