package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Lists the announcements that are shown now. */
@ApplicationScoped
public class ListAnnouncements {
    private AnnouncementRepository announcements;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ListAnnouncements() {}

    @Inject
    public ListAnnouncements(AnnouncementRepository announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param accountId who looks
     * @return those that are published and not over, in the order of what they announce
     */
    @Transactional
    public List<Announcement> list(long accountId) {
        return announcements.shown(accountId, clock.instant());
    }
}
