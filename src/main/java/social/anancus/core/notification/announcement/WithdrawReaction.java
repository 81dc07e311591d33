package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.error.NotFound;

/** Takes back a reaction to an announcement. */
@ApplicationScoped
public class WithdrawReaction {
    private AnnouncementRepository announcements;
    private StreamEvents streams;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WithdrawReaction() {}

    @Inject
    public WithdrawReaction(AnnouncementRepository announcements, StreamEvents streams, Clock clock) {
        this.announcements = announcements;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * @param accountId who reacted
     * @param id an announcement
     * @param name the reaction
     * @throws NotFound if the announcement is not shown, or there is no such reaction
     */
    @Transactional
    public void withdraw(long accountId, long id, String name) {
        boolean shown = announcements.shown(accountId, clock.instant(), id).isPresent();
        if (!shown || !announcements.withdraw(accountId, id, name)) {
            throw new NotFound();
        }
        streams.publish(new StreamEvents.StreamEvent(StreamEvents.Kind.ANNOUNCEMENT_REACTION, id, 0, name));
    }
}
