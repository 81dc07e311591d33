package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in a status of another server: once, however often and in whatever order it comes. */
@ApplicationScoped
public class ReceiveStatus {
    private RemoteSources sources;
    private StatusUriRepository uris;
    private StatusRepository statuses;
    private RemoteParts parts;
    private EnterStatus enterStatus;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveStatus() {}

    @Inject
    ReceiveStatus(
            RemoteSources sources,
            StatusUriRepository uris,
            StatusRepository statuses,
            RemoteParts parts,
            EnterStatus enterStatus,
            Clock clock) {
        this.sources = sources;
        this.uris = uris;
        this.statuses = statuses;
        this.parts = parts;
        this.enterStatus = enterStatus;
        this.clock = clock;
    }

    /**
     * One that is known already only becomes visible to more of those to whom it is addressed.
     *
     * @param said what its server says
     * @return the status; empty if it is not taken: it was deleted, another has its URI, or its author is suspended or not of
     *     its host
     */
    @Transactional
    public Optional<Posted> receive(RemoteStatus said) {
        return take(said, false);
    }

    /** Quietly: nobody's home or notifications see it. */
    Optional<Posted> take(RemoteStatus said, boolean quietly) {
        sources.lock(said);
        if (uris.isGone(said.uri()) || !sources.mayWrite(said.authorId(), said.uri())) {
            return Optional.empty();
        }
        Optional<Long> known = uris.idOf(said.uri());
        if (known.isPresent()) {
            return statuses.findUnchecked(known.get())
                    .filter(status -> status.accountId() == said.authorId() && !status.isReblog())
                    .map(status -> again(status, said, quietly));
        }
        return Optional.of(new Posted(add(said, quietly).id(), true));
    }

    private Posted again(Status status, RemoteStatus said, boolean quietly) {
        parts.address(status, said.people());
        if (!quietly && uris.isSentAfterAll(status.id())) {
            enterStatus.tell(status);
        }
        return new Posted(status.id(), false);
    }

    private Status add(RemoteStatus said, boolean quietly) {
        Instant now = clock.instant();
        Instant at = said.published().isAfter(now) ? now : said.published();
        Status parent = parent(said);
        Status status = Status.remote(sources.idAt(at), said, at);
        place(status, parent, said, now);
        statuses.add(status);
        parts.attach(status, said, now);
        String parentUri = said.place().inReplyToUri();
        if (parent == null && parentUri != null && !sources.isOurs(parentUri)) {
            uris.awaitParent(status.id(), parentUri);
        }
        // before counters: as everybody, rows of statuses first
        parts.adoptReplies(status, said.uri());
        if (quietly) {
            enterStatus.enterQuietly(status, parent, at);
            uris.noteFound(status.id(), now);
        } else {
            enterStatus.enter(status, parent, at);
        }
        return status;
    }

    private void place(Status status, @Nullable Status parent, RemoteStatus said, Instant now) {
        String conversationUri = said.place().conversationUri();
        if (parent != null) {
            status.answer(parent);
        } else if (said.place().inReplyToUri() != null) {
            status.answerUnknown();
        }
        if (status.conversationId() == null) {
            status.joinConversation(
                    conversationUri == null || sources.isOurs(conversationUri)
                            ? statuses.newConversation()
                            : uris.conversation(conversationUri, now));
        }
    }

    /** Of our own statuses only such as the author may see: else one could find out that there are others. */
    private @Nullable Status parent(RemoteStatus said) {
        String uri = said.place().inReplyToUri();
        Long id = said.place().inReplyToId();
        LocatedStatus located = uri == null ? null : uris.locate(List.of(uri)).get(uri);
        Long wanted = located == null ? id : (Long) located.id();
        if (wanted == null || statuses.hold(List.of(wanted)).isEmpty()) {
            return null;
        }
        Status parent = statuses.findUnchecked(wanted).orElse(null);
        if (parent == null || parent.isReblog()) {
            return null;
        }
        boolean answerable = !parent.isLocal()
                || !statuses.visible(Viewer.remote(said.authorId()), List.of(wanted))
                        .isEmpty();
        return answerable ? parent : null;
    }
}
