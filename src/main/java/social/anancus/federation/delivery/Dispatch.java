package social.anancus.federation.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.json.Json;

/**
 * Notes in the running transaction that something is to be told: written later by {@link WriteActivity}, or now where the rows
 * that it is about may be gone by then.
 */
@ApplicationScoped
class Dispatch {
    /** A collected change that is so long overdue was lost with its job. */
    private static final Duration LOST = Duration.ofMinutes(15);

    private OutboundRepository outbound;
    private Recipients recipients;
    private Jobs jobs;
    private Json json;
    private Ids ids;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected Dispatch() {}

    @Inject
    Dispatch(OutboundRepository outbound, Recipients recipients, Jobs jobs, Json json, Ids ids, Clock clock) {
        this.outbound = outbound;
        this.recipients = recipients;
        this.jobs = jobs;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Has it written after the commit. */
    void later(Told told, long accountId, long statusId) {
        jobs.enqueue(new DistributeActivity(ids.next(), told, false, accountId, statusId, null));
    }

    /** The same after a while, once for all changes until then. */
    void collected(Told told, long accountId, long statusId, Duration after) {
        String pending = told + "/" + (statusId == 0 ? accountId : statusId);
        Instant due = clock.instant().plus(after);
        if (outbound.announce(pending, due, LOST)) {
            jobs.enqueueAt(new DistributeActivity(ids.next(), told, false, accountId, statusId, pending), due);
        }
    }

    /**
     * Writes it now.
     *
     * @param accountId in whose name; null for the server's own
     * @param audience to whom
     * @param activity what; asked for only if there is anybody to be told
     */
    void now(Told told, @Nullable Long accountId, List<Inbox> audience, Supplier<Optional<ObjectNode>> activity) {
        List<String> inboxes = recipients.permitted(audience);
        if (inboxes.isEmpty()) {
            return;
        }
        activity.get().ifPresent(written -> {
            long id = ids.next();
            outbound.add(id, new OutboundRepository.Body(accountId, json.write(written)), inboxes, clock.instant());
            jobs.enqueue(new DistributeActivity(id, told, true, 0, 0, null));
        });
    }
}
