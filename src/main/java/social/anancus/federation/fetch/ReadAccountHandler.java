package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.ClaimAccountRead;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.ReadPart;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.log.Log;

/** Does {@link ReadAccount}. What is found this way comes quietly; see {@link FetchStatus}. */
@ApplicationScoped
public class ReadAccountHandler implements JobHandler<ReadAccount> {
    private static final Log LOG = Log.of(ReadAccountHandler.class);
    private static final Collections.Bounds LAST = new Collections.Bounds(2, 20);
    private static final Collections.Bounds PINNED = new Collections.Bounds(10, AsLimits.FEATURED);
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private FindActor find;
    private ClaimAccountRead claimAccountRead;
    private RefreshAccount refreshAccount;
    private Collections collections;
    private FetchStatus fetchStatus;
    private LocateStatus locate;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected ReadAccountHandler() {}

    @Inject
    ReadAccountHandler(
            FindActor find,
            ClaimAccountRead claimAccountRead,
            RefreshAccount refreshAccount,
            Collections collections,
            FetchStatus fetchStatus,
            LocateStatus locate) {
        this.find = find;
        this.claimAccountRead = claimAccountRead;
        this.refreshAccount = refreshAccount;
        this.collections = collections;
        this.fetchStatus = fetchStatus;
        this.locate = locate;
    }

    @Override
    public Class<ReadAccount> kind() {
        return ReadAccount.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FETCH;
    }

    @Override
    public int mostAttempts() {
        return 1;
    }

    @Override
    public Duration deadline() {
        return DEADLINE;
    }

    @Override
    public Outcome handle(ReadAccount job, JobContext context) {
        Optional<KnownActor> known = find.byId(job.accountId());
        if (known.isEmpty() || known.get().isLocal() || known.get().isSuspended()) {
            return Outcome.done();
        }
        Errand errand = Errand.of("account/" + job.accountId());
        if (!claimAccountRead.claim(job.accountId(), ReadPart.OUTBOX, FetchActor.FRESH)) {
            return Outcome.done();
        }
        try {
            KnownActor actor = refreshAccount.refresh(known.get(), errand);
            RemoteProfile.Addresses addresses = actor.addresses();
            if (addresses != null && addresses.outbox() != null) {
                written(actor, addresses.outbox(), errand);
            }
            boolean due = claimAccountRead.claim(job.accountId(), ReadPart.FEATURED, FetchActor.FRESH);
            if (due && addresses != null && addresses.featured() != null) {
                refreshAccount.pin(actor, statuses(actor, addresses.featured(), PINNED, errand));
            }
        } catch (DocumentException e) {
            LOG.debug("an account could not be read", "account", job.accountId(), "reason", e.getMessage());
        }
        return Outcome.done();
    }

    private void written(KnownActor actor, String outbox, Errand errand) {
        statuses(actor, outbox, LAST, errand);
    }

    /** Those of the collection's statuses that the account itself has written, in their order. */
    private List<Long> statuses(KnownActor actor, String collection, Collections.Bounds bounds, Errand errand) {
        List<Long> found = new ArrayList<>();
        try {
            for (AsObject item : collections.read(collection, bounds, errand)) {
                Long id = status(actor, item, collection, errand);
                if (id != null) {
                    found.add(id);
                }
            }
        } catch (DocumentException e) {
            LOG.debug("a collection could not be read", "account", actor.id(), "reason", e.getMessage());
        }
        return found;
    }

    private @Nullable Long status(KnownActor actor, AsObject item, String collection, Errand errand) {
        if (item.is("Announce")) {
            return null;
        }
        AsObject object = item.is("Create") ? item.first("object") : item;
        String id = object == null ? null : object.id();
        if (object == null || id == null || !Origin.same(id, actor.uri())) {
            return null;
        }
        try {
            boolean embedded = !object.isBare()
                    && Origin.same(id, collection)
                    && locate.byUri(id).isEmpty();
            long statusId = embedded ? fetchStatus.take(object, errand) : fetchStatus.byUri(id, errand);
            return locate.byUri(id)
                    .filter(status -> status.accountId() == actor.id())
                    .map(LocatedStatus::id)
                    .filter(own -> own == statusId)
                    .orElse(null);
        } catch (DocumentException e) {
            LOG.debug("a status could not be taken in", "account", actor.id(), "reason", e.getMessage());
            return null;
        }
    }
}
