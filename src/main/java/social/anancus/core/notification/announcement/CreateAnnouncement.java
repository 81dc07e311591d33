package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.text.PlainText;

/** Announces something, now or later. */
@ApplicationScoped
public class CreateAnnouncement {
    private AnnouncementRepository announcements;
    private StreamEvents streams;
    private Jobs jobs;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateAnnouncement() {}

    @Inject
    public CreateAnnouncement(AnnouncementRepository announcements, StreamEvents streams, Jobs jobs, Clock clock) {
        this.announcements = announcements;
        this.streams = streams;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param draft what and when
     * @return its id
     * @throws Invalid if the text is empty, or it would end before it begins
     */
    @Transactional
    public long create(AnnouncementDraft draft) {
        String text = PlainText.stripControl(draft.text());
        if (text.isBlank()) {
            throw new Invalid(FieldError.blank("text"));
        }
        if (draft.startsAt() != null && draft.endsAt() != null && draft.endsAt().isBefore(draft.startsAt())) {
            throw new Invalid(FieldError.invalid("ends_at"));
        }
        Instant now = clock.instant();
        long id = announcements.add(text, draft.allDay(), draft.startsAt(), draft.endsAt(), now);
        if (draft.publishAt() != null && draft.publishAt().isAfter(now)) {
            announcements.schedule(id, draft.publishAt(), now);
            jobs.enqueueAt(new ShowAnnouncement(id), draft.publishAt());
        } else {
            announcements.publish(id, now);
            streams.publish(StreamEvents.Kind.ANNOUNCEMENT, id);
        }
        return id;
    }
}
