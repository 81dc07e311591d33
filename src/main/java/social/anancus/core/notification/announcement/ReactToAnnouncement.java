package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.Emojis;

/** Reacts to an announcement with an emoji. */
@ApplicationScoped
public class ReactToAnnouncement {
    /** How many different reactions an announcement may have. */
    public static final int MAX_KINDS = 8;

    private AnnouncementRepository announcements;
    private StreamEvents streams;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactToAnnouncement() {}

    @Inject
    public ReactToAnnouncement(AnnouncementRepository announcements, StreamEvents streams, Clock clock) {
        this.announcements = announcements;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * @param accountId who reacts
     * @param id an announcement
     * @param name an emoji, or the shortcode of a custom one
     * @throws NotFound if it is not shown
     * @throws Invalid if that is no emoji, or there are too many different reactions
     */
    @Transactional
    public void react(long accountId, long id, String name) {
        announcements.lock(id);
        Announcement announcement =
                announcements.shown(accountId, clock.instant(), id).orElseThrow(NotFound::new);
        Optional<Long> custom = announcements.customEmoji(name);
        if (custom.isEmpty() && !Emojis.isOne(name)) {
            throw new Invalid(FieldError.of("name", FieldError.Code.INVALID, "is not a recognized emoji"));
        }
        boolean known = announcement.reactions().stream()
                .anyMatch(reaction -> reaction.name().equals(name));
        if (!known && announcement.reactions().size() >= MAX_KINDS) {
            throw new Invalid("Validation failed: Limit of different reactions reached");
        }
        if (announcements.react(accountId, id, name, custom.orElse(null), clock.instant())) {
            streams.publish(new StreamEvents.StreamEvent(StreamEvents.Kind.ANNOUNCEMENT_REACTION, id, 0, name));
        }
    }
}
