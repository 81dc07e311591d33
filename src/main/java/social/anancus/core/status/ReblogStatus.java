package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.HasMoved;
import social.anancus.platform.error.Conflict;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Shares a status of somebody, or one of one's own. */
@ApplicationScoped
public class ReblogStatus {
    private static final int TRIES = 5;

    private StatusRepository statuses;
    private ReblogRepository reblogs;
    private ReactorRepository reactors;
    private StatusDrafts drafts;
    private EnterStatus enterStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReblogStatus() {}

    @Inject
    public ReblogStatus(
            StatusRepository statuses,
            ReblogRepository reblogs,
            ReactorRepository reactors,
            StatusDrafts drafts,
            EnterStatus enterStatus) {
        this.statuses = statuses;
        this.reblogs = reblogs;
        this.reactors = reactors;
        this.drafts = drafts;
        this.enterStatus = enterStatus;
    }

    /**
     * @param accountId who shares; a second time changes nothing
     * @param statusId what; of a reblog, what that shares
     * @param wanted to whom it goes; null for the account's setting. What is private stays so
     * @return the id of the reblog
     * @throws NotFound if the account may not see it
     * @throws HasMoved if that account has moved away
     * @throws NotPermitted if it is direct, somebody else's private one, or by somebody whom the account blocks
     * @throws Invalid if it is to be direct
     * @throws Conflict if the same is shared and taken back all the time
     */
    @Transactional
    public long reblog(long accountId, long statusId, @Nullable Visibility wanted) {
        Status original = original(Viewer.local(accountId), statusId);
        requireAllowed(accountId, original);
        Visibility visibility = original.visibility().isOpen() ? visibility(accountId, wanted) : original.visibility();
        if (!statuses.hold(List.of(original.id())).contains(original.id())) {
            throw new NotFound(); // deleted just now
        }
        Status reblog = Status.reblog(drafts.nextId(), accountId, original, visibility, drafts.now());
        for (int i = 0; i < TRIES; i++) {
            if (reblogs.add(reblog)) {
                enterStatus.enter(reblog, null, reblog.createdAt());
                return reblog.id();
            }
            Optional<Long> made = reblogs.find(accountId, original.id());
            if (made.isPresent()) {
                return made.get();
            } // else it was just taken back
        }
        throw new Conflict();
    }

    private Status original(Viewer viewer, long statusId) {
        Status given = statuses.requireVisible(viewer, statusId);
        Long original = given.reblogOfId();
        return original == null ? given : statuses.requireVisible(viewer, original);
    }

    private void requireAllowed(long accountId, Status original) {
        boolean shareable = original.visibility().isOpen()
                || original.visibility() == Visibility.PRIVATE && original.accountId() == accountId;
        if (!shareable) {
            throw new NotPermitted();
        }
        reactors.requireMayReact(accountId, original.accountId());
    }

    private Visibility visibility(long accountId, @Nullable Visibility wanted) {
        if (wanted == Visibility.DIRECT) {
            throw new Invalid("Validation failed: Visibility is reserved");
        }
        return wanted == null ? drafts.reblogVisibility(accountId) : wanted;
    }
}
