package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.anancus.core.tag.Tag;
import social.anancus.core.tag.TagRepository;

/** Puts a status of another server together with what belongs to it, each part within its limit. */
@ApplicationScoped
class RemoteParts {
    static final int MOST_MENTIONS = 50;
    static final int MOST_ADDRESSED = 1_000;
    static final int MOST_TAGS = 50;

    private StatusRepository statuses;
    private StatusUriRepository uris;
    private TagRepository tags;
    private RemoteMediaRepository media;
    private RemoteExtrasRepository extras;
    private StatusEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteParts() {}

    @Inject
    RemoteParts(
            StatusRepository statuses,
            StatusUriRepository uris,
            TagRepository tags,
            RemoteMediaRepository media,
            RemoteExtrasRepository extras,
            StatusEvents events) {
        this.statuses = statuses;
        this.uris = uris;
        this.tags = tags;
        this.media = media;
        this.extras = extras;
        this.events = events;
    }

    /** All parts of a status that is new, and in the database already. */
    void attach(Status status, RemoteStatus said, Instant now) {
        if (!said.media().isEmpty()) {
            status.attach(media.attach(status.id(), said, now));
        }
        RemoteStatus.Poll poll = said.poll();
        if (poll != null) {
            status.ask(extras.ask(status, poll, now));
        }
        statuses.flush();
        mention(status, said);
        tag(status, said);
        see(status, said.people());
        RemoteStatus.Quote quote = said.quote();
        if (quote != null) {
            extras.quote(status, quote, now);
        }
        extras.hint(status.id(), said.hints());
        extras.noteEmojis(said, now);
    }

    /** Who is named and which tags it has, instead of before; who could see it still can. */
    void name(Status status, RemoteStatus said) {
        statuses.silenceMentions(status.id(), mentioned(said));
        mention(status, said);
        if (said.tags().isEmpty()) {
            statuses.tag(status.id(), List.of());
        } else {
            tag(status, said);
        }
    }

    private static List<Long> mentioned(RemoteStatus said) {
        return said.people().mentioned().stream()
                .distinct()
                .limit(MOST_MENTIONS)
                .toList();
    }

    private void mention(Status status, RemoteStatus said) {
        statuses.mention(status.id(), mentioned(said));
    }

    private void tag(Status status, RemoteStatus said) {
        List<String> names = said.tags().stream().distinct().limit(MOST_TAGS).toList();
        if (!names.isEmpty()) {
            statuses.tag(
                    status.id(), tags.findOrCreate(names).stream().map(Tag::id).toList());
        }
    }

    /** Lets more accounts see a status, without naming them in it; gives those who could not before. */
    private List<Long> see(Status status, RemoteStatus.People people) {
        Set<Long> addressed = new LinkedHashSet<>(people.addressed());
        addressed.addAll(people.mentioned());
        if (addressed.isEmpty()) {
            return List.of();
        }
        return extras.address(
                status.id(), addressed.stream().limit(MOST_ADDRESSED).toList());
    }

    /** The same for a status that is there already. */
    void address(Status status, RemoteStatus.People people) {
        List<Long> fresh = see(status, people);
        if (!fresh.isEmpty() && !status.visibility().isOpen()) {
            events.addressed(status, fresh);
        }
    }

    /** Ties answers that came before to the status that they answer. */
    void adoptReplies(Status status, String uri) {
        for (StatusUriRepository.Adopted reply : uris.adopt(status, uri)) {
            if (reply.visibility().isOpen()) {
                statuses.count(status.id(), StatusCounter.REPLIES, 1);
            }
            events.touched(reply.statusId());
        }
    }
}
