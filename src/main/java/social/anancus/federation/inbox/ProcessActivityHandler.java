package social.anancus.federation.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.inbound.FinishInbound;
import social.anancus.core.account.inbound.Inbound;
import social.anancus.core.account.inbound.ProcessActivity;
import social.anancus.core.account.inbound.TakeInbound;
import social.anancus.federation.delivery.RemoteHosts;
import social.anancus.platform.error.ExpectedException;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.json.Json;
import social.anancus.platform.log.Log;

/** Hands what was written down at the door to the {@link ActivityProcessor}. */
@ApplicationScoped
public class ProcessActivityHandler implements JobHandler<ProcessActivity> {
    private static final Log LOG = Log.of(ProcessActivityHandler.class);
    private static final int TRIES = 8;

    private TakeInbound take;
    private FinishInbound finish;
    private Instance<ActivityProcessor> processor;
    private RemoteHosts hosts;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProcessActivityHandler() {}

    @Inject
    ProcessActivityHandler(
            TakeInbound take,
            FinishInbound finish,
            Instance<ActivityProcessor> processor,
            RemoteHosts hosts,
            Json json) {
        this.take = take;
        this.finish = finish;
        this.processor = processor;
        this.hosts = hosts;
        this.json = json;
    }

    @Override
    public Class<ProcessActivity> kind() {
        return ProcessActivity.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.INBOUND;
    }

    @Override
    public int mostAttempts() {
        return TRIES;
    }

    @Override
    public Outcome handle(ProcessActivity job, JobContext context) {
        Optional<Inbound> inbound = take.take(job.id());
        if (inbound.isPresent()) {
            process(inbound.get());
            finish.finish(job.id());
        }
        return Outcome.done();
    }

    private void process(Inbound inbound) {
        JsonNode tree = json.tree(inbound.body());
        String actor = tree instanceof ObjectNode object ? actor(object) : null;
        if (actor == null) {
            return; // the door lets no such thing in
        }
        hosts.heardFrom(actor);
        try {
            processor
                    .get()
                    .process(new ReceivedActivity(
                            inbound.accountId(),
                            actor,
                            inbound.inboxOwnerId(),
                            (ObjectNode) tree,
                            inbound.body(),
                            inbound.receivedAt()));
        } catch (RemoteUnavailable | TooMany e) {
            throw e; // later it may work
        } catch (ExpectedException e) {
            LOG.info("an activity has no effect", "actor", actor, "reason", e.getMessage());
        }
    }

    private static @Nullable String actor(ObjectNode activity) {
        return ActivityHead.of(activity).actor();
    }
}
