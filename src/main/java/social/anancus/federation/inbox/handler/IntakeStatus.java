package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import social.anancus.core.status.FindThreadGap;
import social.anancus.core.status.Posted;
import social.anancus.core.status.ReceiveEdit;
import social.anancus.core.status.ReceiveEdit.Edited;
import social.anancus.core.status.ReceiveStatus;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.fetch.FetchParent;
import social.anancus.federation.mapping.ReadNote;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.jobs.EnqueueJob;

/** Takes in the statuses that activities bring. Whether the actor may speak for them the handlers have asked before. */
@ApplicationScoped
class IntakeStatus {
    /** What is not known here and older is not made known by an edit. */
    private static final Duration RECENT = Duration.ofDays(1);

    private BroughtStatuses brought;
    private ReceiveStatus receiveStatus;
    private ReceiveEdit receiveEdit;
    private FindThreadGap findThreadGap;
    private EnqueueJob enqueueJob;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    IntakeStatus() {}

    @Inject
    IntakeStatus(
            BroughtStatuses brought,
            ReceiveStatus receiveStatus,
            ReceiveEdit receiveEdit,
            FindThreadGap findThreadGap,
            EnqueueJob enqueueJob,
            Clock clock) {
        this.brought = brought;
        this.receiveStatus = receiveStatus;
        this.receiveEdit = receiveEdit;
        this.findThreadGap = findThreadGap;
        this.enqueueJob = enqueueJob;
        this.clock = clock;
    }

    /**
     * @param activity a Create, or an Update of something that is not known here
     * @param object what it brings
     * @return what became of it
     */
    Verdict create(Activity activity, AsObject object) {
        ReadNote note = brought.read(activity, object);
        if (note == null) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        return brought.concerns(activity, note)
                ? take(activity, brought.complete(activity, note))
                : Verdict.ignored(Refusal.NOT_RELATED);
    }

    private Verdict take(Activity activity, RemoteStatus status) {
        Optional<Posted> posted = receiveStatus.receive(status);
        if (posted.isEmpty()) {
            return Verdict.ignored(Refusal.GONE_BEFORE);
        }
        long id = posted.get().statusId();
        if (posted.get().fresh()) {
            findThreadGap
                    .parentOf(id)
                    .ifPresent(parent -> enqueueJob.enqueue(
                            new FetchParent(id, parent, Asking.errand(activity).root(), 1)));
        }
        return Verdict.done();
    }

    /**
     * @param activity an Update
     * @param object what it brings
     * @param known whether that is known here
     * @return what became of it
     */
    Verdict update(Activity activity, AsObject object, boolean known) {
        ReadNote note = brought.read(activity, object);
        if (note == null) {
            return Verdict.ignored(Refusal.NOT_THE_OWNER);
        }
        if (!known) {
            boolean recent = note.times().published().isAfter(clock.instant().minus(RECENT));
            if (!recent || !brought.concerns(activity, note)) {
                return Verdict.ignored(recent ? Refusal.NOT_RELATED : Refusal.UNKNOWN_OBJECT);
            }
        }
        RemoteStatus status = brought.complete(activity, note);
        Verdict verdict = edit(status);
        if (known || !verdict.equals(Verdict.ignored(Refusal.UNKNOWN_OBJECT))) {
            return verdict;
        }
        Verdict taken = take(activity, status);
        // a Create that came between the two has made what it was before
        return taken.equals(Verdict.done())
                        && edit(status) instanceof Verdict.Ignored(Refusal refusal)
                        && refusal == Refusal.UNKNOWN_OBJECT
                ? Verdict.ignored(Refusal.GONE_BEFORE)
                : taken;
    }

    private Verdict edit(RemoteStatus status) {
        Edited edited = receiveEdit.edit(status);
        return switch (edited) {
            case EDITED, REFRESHED -> Verdict.done();
            case IGNORED -> Verdict.ignored(Refusal.STALE);
            case UNKNOWN -> Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        };
    }
}
