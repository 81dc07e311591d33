package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes in that a status of another server was changed. Its id, author, visibility, place and time of writing never change;
 * whoever could see it still can, nobody else can.
 */
@ApplicationScoped
public class ReceiveEdit {
    private RemoteSources sources;
    private StatusUriRepository uris;
    private StatusRepository statuses;
    private StatusEditRepository edits;
    private RemoteChanges changes;
    private Clock clock;

    /** What has become of it. */
    public enum Edited {
        /** It says something else now, and keeps what it said before. */
        EDITED,
        /** Only what is around it is fresher: counts of votes and reactions. */
        REFRESHED,
        /** It is older than what is known, or not the author's. */
        IGNORED,
        /** There is no such status here. */
        UNKNOWN
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveEdit() {}

    @Inject
    ReceiveEdit(
            RemoteSources sources,
            StatusUriRepository uris,
            StatusRepository statuses,
            StatusEditRepository edits,
            RemoteChanges changes,
            Clock clock) {
        this.sources = sources;
        this.uris = uris;
        this.statuses = statuses;
        this.edits = edits;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param said what its server says now
     * @return what has become of it
     */
    @Transactional
    public Edited edit(RemoteStatus said) {
        sources.lock(said.uri());
        Optional<Status> found = uris.idOf(said.uri()).flatMap(statuses::lockUnchecked);
        if (found.isEmpty()) {
            return uris.isGone(said.uri()) ? Edited.IGNORED : Edited.UNKNOWN;
        }
        Status status = found.get();
        if (status.accountId() != said.authorId()
                || status.isReblog()
                || !sources.mayWrite(said.authorId(), said.uri())) {
            return Edited.IGNORED;
        }
        Instant updated = said.updated();
        Instant time = updated == null ? null : updated.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        if (status.isFresherThan(time)) {
            return Edited.IGNORED;
        }
        Instant now = clock.instant();
        if (time != null && status.advance(time) && change(status, said, time.isAfter(now) ? now : time)) {
            return Edited.EDITED;
        }
        changes.refresh(status, said, now);
        return Edited.REFRESHED;
    }

    /** Whether it says something else; many servers call it an edit when somebody has voted. */
    private boolean change(Status status, RemoteStatus said, Instant at) {
        String before = changes.state(status);
        boolean first = !edits.any(status.id());
        if (first) {
            edits.keep(status.id(), status.createdAt());
        }
        status.show(said);
        changes.change(status, said, clock.instant());
        if (changes.state(status).equals(before)) {
            if (first) {
                edits.forget(status.id());
            }
            return false;
        }
        status.edited(at);
        statuses.flush();
        edits.keep(status.id(), at);
        changes.tell(status);
        return true;
    }
}
