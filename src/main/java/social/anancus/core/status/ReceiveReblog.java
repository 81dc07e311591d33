package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.RememberedUndoRepository;
import social.anancus.core.account.UndoKind;

/** Takes in that an account of another server shares a status. */
@ApplicationScoped
public class ReceiveReblog {
    private RemoteSources sources;
    private StatusUriRepository uris;
    private StatusRepository statuses;
    private ReblogRepository reblogs;
    private RememberedUndoRepository undone;
    private ReblogSteps steps;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveReblog() {}

    @Inject
    ReceiveReblog(
            RemoteSources sources,
            StatusUriRepository uris,
            StatusRepository statuses,
            ReblogRepository reblogs,
            RememberedUndoRepository undone,
            ReblogSteps steps) {
        this.sources = sources;
        this.uris = uris;
        this.statuses = statuses;
        this.reblogs = reblogs;
        this.undone = undone;
        this.steps = steps;
    }

    /**
     * @param said what its server says
     * @return the reblog, new or from before; empty if it is not taken: it was undone, what it shares is gone, is a reblog
     *     itself or not for sharing, or the account is suspended or not of the URI's host
     */
    @Transactional
    public Optional<Posted> receive(RemoteReblog said) {
        sources.lock(said.uri());
        if (uris.isGone(said.uri())
                || undone.isUndone(said.uri(), said.accountId(), UndoKind.ANNOUNCE)
                || !sources.mayWrite(said.accountId(), said.uri())) {
            return Optional.empty();
        }
        Optional<Long> known = uris.idOf(said.uri());
        if (known.isPresent()) {
            return statuses.findUnchecked(known.get())
                    .filter(status -> status.accountId() == said.accountId() && status.isReblog())
                    .map(status -> new Posted(status.id(), false));
        }
        return original(said).flatMap(original -> add(said, original));
    }

    private Optional<Status> original(RemoteReblog said) {
        List<Long> wanted = List.of(said.originalId());
        if (statuses.hold(wanted).isEmpty()
                || statuses.visible(Viewer.remote(said.accountId()), wanted).isEmpty()) {
            return Optional.empty();
        }
        return statuses.findUnchecked(said.originalId())
                .filter(original -> !original.isReblog())
                .filter(original -> original.visibility().isOpen()
                        || original.visibility() == Visibility.PRIVATE && original.accountId() == said.accountId());
    }

    private Optional<Posted> add(RemoteReblog said, Status original) {
        Instant now = steps.now();
        Instant at = said.published().isAfter(now) ? now : said.published();
        boolean open = original.visibility().isOpen() && said.visibility().isOpen();
        Status reblog = Status.remoteReblog(
                sources.idAt(at), said, original, open ? said.visibility() : Visibility.PRIVATE, at);
        if (reblogs.add(reblog)) {
            steps.enter(reblog);
            return Optional.of(new Posted(reblog.id(), true));
        }
        return reblogs.find(said.accountId(), original.id()).map(id -> new Posted(id, false));
    }

    /**
     * Takes a reblog back. One that is not known is remembered, and not taken when it comes.
     *
     * @param accountId who shared
     * @param uri the id of the activity; null where that is not said
     * @param originalId what was shared, where that is known; counts only without the other
     * @return whether there was a reblog
     */
    @Transactional
    public boolean undo(long accountId, @Nullable String uri, @Nullable Long originalId) {
        Optional<Long> found;
        if (uri == null) {
            found = originalId == null ? Optional.empty() : reblogs.find(accountId, originalId);
        } else {
            sources.lock(uri);
            found = uris.idOf(uri);
        }
        Optional<Status> reblog =
                found.flatMap(steps::lock).filter(status -> status.accountId() == accountId && status.isReblog());
        reblog.ifPresent(steps::leave);
        if (uri != null && sources.speaksFor(accountId, uri)) {
            undone.remember(uri, accountId, UndoKind.ANNOUNCE);
        }
        return reblog.isPresent();
    }
}
