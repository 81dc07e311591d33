package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import social.anancus.core.status.BackfillStatus;
import social.anancus.core.status.FindThreadGap;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.Posted;
import social.anancus.core.status.ReceiveEdit;
import social.anancus.core.status.ReceiveRemoval;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.platform.jobs.EnqueueJob;

/** Hands fetched statuses over to core, and sees to it that what they answer is fetched too. */
@ApplicationScoped
public class TakeStatus {
    /** How far up from one cause a thread is followed. */
    static final int LONGEST_CHAIN = 500;

    private BackfillStatus backfillStatus;
    private ReceiveEdit receiveEdit;
    private ReceiveRemoval receiveRemoval;
    private FindThreadGap findThreadGap;
    private Discoveries discoveries;
    private EnqueueJob enqueueJob;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TakeStatus() {}

    @Inject
    public TakeStatus(
            BackfillStatus backfillStatus,
            ReceiveEdit receiveEdit,
            ReceiveRemoval receiveRemoval,
            FindThreadGap findThreadGap,
            Discoveries discoveries,
            EnqueueJob enqueueJob) {
        this.backfillStatus = backfillStatus;
        this.receiveEdit = receiveEdit;
        this.receiveRemoval = receiveRemoval;
        this.findThreadGap = findThreadGap;
        this.discoveries = discoveries;
        this.enqueueJob = enqueueJob;
    }

    void requireAllowed(Errand errand) throws DocumentException {
        if (!discoveries.mayFetchStatus(errand)) {
            throw new DocumentException(Reason.REFUSED, "one cause has made too many statuses known");
        }
    }

    Optional<Posted> take(RemoteStatus status, Errand errand) {
        Optional<Posted> posted = backfillStatus.backfill(status);
        posted.filter(Posted::fresh).ifPresent(made -> followUp(made.statusId(), errand));
        return posted;
    }

    /** Has the status fetched that this one answers, if it answers one that is not known here. */
    void followUp(long statusId, Errand errand) {
        Optional<String> parent = findThreadGap.parentOf(statusId);
        if (parent.isPresent() && errand.depth() < LONGEST_CHAIN) {
            enqueueJob.enqueue(new FetchParent(statusId, parent.get(), errand.root(), errand.depth() + 1));
        }
    }

    void refresh(RemoteStatus status) {
        receiveEdit.edit(status);
    }

    void remove(LocatedStatus status, String uri, boolean certain) {
        if (certain || findThreadGap.parentOf(status.id()).isPresent()) {
            receiveRemoval.remove(uri, status.accountId());
        }
    }
}
