package social.anancus.federation.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.anancus.federation.delivery.AudienceRepository.Breadth;
import social.anancus.federation.mapping.ActivityWriter;
import social.anancus.federation.mapping.ProfileActivityWriter;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Transactions;

/** Writes an activity with its audience, once: who asks again gets what was stored then. */
@ApplicationScoped
class WriteActivity {
    /** Whom an account has mentioned or asked within this time is told of its new profile. */
    private static final Duration LATELY = Duration.ofDays(2);

    private OutboundRepository outbound;
    private AudienceRepository audiences;
    private Recipients recipients;
    private ActivityWriter statuses;
    private ProfileActivityWriter profiles;
    private Transactions transactions;
    private final Json json = new Json();

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected WriteActivity() {}

    @Inject
    WriteActivity(
            OutboundRepository outbound,
            AudienceRepository audiences,
            Recipients recipients,
            ActivityWriter statuses,
            ProfileActivityWriter profiles,
            Transactions transactions) {
        this.outbound = outbound;
        this.audiences = audiences;
        this.recipients = recipients;
        this.statuses = statuses;
        this.profiles = profiles;
        this.transactions = transactions;
    }

    /**
     * @return the inboxes to which it goes; none if it is about something that is gone, or nobody is to be told
     */
    List<String> write(DistributeActivity job) {
        return transactions.in(
                () -> outbound.inboxes(job.id()).orElseGet(() -> job.written() ? List.of() : fresh(job)));
    }

    private List<String> fresh(DistributeActivity job) {
        if (job.pending() != null) {
            // before anything is read: what changes from here on is for the next one
            outbound.begin(job.pending());
        }
        Instant when = Ids.timeOf(job.id());
        List<String> inboxes = recipients.permitted(audience(job, when));
        if (inboxes.isEmpty()) {
            return List.of();
        }
        Optional<ObjectNode> activity = activity(job, when);
        if (activity.isEmpty()) {
            return List.of();
        }
        OutboundRepository.Body body = new OutboundRepository.Body(job.accountId(), json.write(activity.get()));
        outbound.add(job.id(), body, inboxes, when);
        return inboxes;
    }

    private List<Inbox> audience(DistributeActivity job, Instant when) {
        return switch (job.told()) {
            case STATUS, REBLOG -> audiences.ofStatus(job.statusId(), Breadth.NEW);
            case EDIT -> audiences.ofStatus(job.statusId(), Breadth.CHANGE);
            case POLL -> audiences.ofStatus(job.statusId(), Breadth.POLL);
            case PROFILE -> {
                Instant since = when.minus(LATELY);
                yield audiences.ofProfile(job.accountId(), since, Ids.firstAt(since));
            }
            case ACCOUNT_DELETION -> audiences.ofEverybody();
            default -> throw new IllegalStateException(job.told() + " is written with the event");
        };
    }

    private Optional<ObjectNode> activity(DistributeActivity job, Instant when) {
        return switch (job.told()) {
            case STATUS, REBLOG -> statuses.publish(job.statusId());
            case EDIT, POLL -> statuses.update(job.statusId(), when);
            case PROFILE -> profiles.update(job.accountId(), when);
            case ACCOUNT_DELETION -> profiles.delete(job.accountId());
            default -> throw new IllegalStateException(job.told() + " is written with the event");
        };
    }
}
