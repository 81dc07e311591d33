package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.core.timeline.StreamEvents;

/** Shows an announcement whose time has come. */
@ApplicationScoped
public class PublishAnnouncement {
    private AnnouncementRepository announcements;
    private StreamEvents streams;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PublishAnnouncement() {}

    @Inject
    public PublishAnnouncement(AnnouncementRepository announcements, StreamEvents streams, Clock clock) {
        this.announcements = announcements;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * @param id an announcement; nothing happens if it is gone, is shown already, or was put off
     */
    @Transactional
    public void publishIfDue(long id) {
        Instant now = clock.instant();
        if (announcements.isDue(id, now) && announcements.publish(id, now)) {
            streams.publish(StreamEvents.Kind.ANNOUNCEMENT, id);
        }
    }
}
