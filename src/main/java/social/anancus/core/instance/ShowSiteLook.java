package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells what every page shows of the server. */
@ApplicationScoped
public class ShowSiteLook {
    private SiteSettings settings;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowSiteLook() {}

    @Inject
    public ShowSiteLook(SiteSettings settings) {
        this.settings = settings;
    }

    /**
     * @return it, as it is now; one statement
     */
    @Transactional
    public SiteLook show() {
        return settings.look();
    }
}
