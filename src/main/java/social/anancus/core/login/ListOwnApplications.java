package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the applications that somebody has made. */
@ApplicationScoped
public class ListOwnApplications {
    private ApplicationRepository applications;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListOwnApplications() {}

    @Inject
    public ListOwnApplications(ApplicationRepository applications) {
        this.applications = applications;
    }

    /**
     * @param accountId the author
     * @return the applications, the oldest first
     */
    @Transactional
    public List<OwnApplication> list(long accountId) {
        return applications.ownedBy(accountId).stream().map(OwnApplication::of).toList();
    }
}
