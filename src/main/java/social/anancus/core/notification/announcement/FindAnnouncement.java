package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Finds an announcement that is shown now. */
@ApplicationScoped
public class FindAnnouncement {
    private AnnouncementRepository announcements;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindAnnouncement() {}

    @Inject
    public FindAnnouncement(AnnouncementRepository announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param accountId who looks; 0 for nobody
     * @param id an announcement
     * @return it; empty if it is not shown
     */
    @Transactional
    public Optional<Announcement> find(long accountId, long id) {
        return announcements.shown(accountId, clock.instant(), id);
    }
}
