package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.platform.jobs.Jobs;

/** Has the files of avatars and headers deleted that were replaced or removed. */
@ApplicationScoped
public class GoneProfileImages {
    private Jobs jobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public GoneProfileImages() {}

    @Inject
    public GoneProfileImages(Jobs jobs) {
        this.jobs = jobs;
    }

    void delete(@Observes ProfileUpdated updated) {
        if (!updated.goneImageKeys().isEmpty()) {
            jobs.enqueue(new DeleteMediaBlobs(updated.goneImageKeys()));
        }
    }
}
