package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.error.NotFound;

/** Deletes an announcement. */
@ApplicationScoped
public class DeleteAnnouncement {
    private AnnouncementRepository announcements;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DeleteAnnouncement() {}

    @Inject
    public DeleteAnnouncement(AnnouncementRepository announcements, StreamEvents streams) {
        this.announcements = announcements;
        this.streams = streams;
    }

    /**
     * @param id an announcement
     * @throws NotFound if there is none
     */
    @Transactional
    public void delete(long id) {
        if (!announcements.delete(id)) {
            throw new NotFound();
        }
        streams.publish(StreamEvents.Kind.ANNOUNCEMENT_DELETE, id);
    }
}
