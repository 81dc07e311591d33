package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.NotFound;

/** Marks an announcement as read. */
@ApplicationScoped
public class DismissAnnouncement {
    private AnnouncementRepository announcements;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DismissAnnouncement() {}

    @Inject
    public DismissAnnouncement(AnnouncementRepository announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * @param accountId who has read it
     * @param id an announcement
     * @throws NotFound if it is not shown
     */
    @Transactional
    public void dismiss(long accountId, long id) {
        if (announcements.shown(accountId, clock.instant(), id).isEmpty()) {
            throw new NotFound();
        }
        announcements.dismiss(accountId, id);
    }
}
