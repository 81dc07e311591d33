package social.anancus.federation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.LongSupplier;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.JobQueueMXBean;
import social.anancus.platform.jobs.JobStatistics;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Turns activities away while too many wait: their senders keep them and come again. */
@ApplicationScoped
class Backlog {
    private LongSupplier waiting;
    private int most;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected Backlog() {}

    @Inject
    Backlog(Instance<JobStatistics> statistics, ServerSettings settings) {
        this(() -> due(statistics), settings.get(Settings.INBOX_BACKLOG));
    }

    /**
     * @param waiting tells how many wait
     * @param most how many may
     */
    Backlog(LongSupplier waiting, int most) {
        this.waiting = waiting;
        this.most = most;
    }

    /** Asked for late: without a broker there are no statistics. */
    private static long due(Instance<JobStatistics> statistics) {
        if (!statistics.isResolvable()) {
            return 0;
        }
        JobQueueMXBean inbound = statistics.get().queues().get(JobQueue.INBOUND);
        return inbound == null ? 0 : inbound.getDue();
    }

    /**
     * @throws Refused (TRY_LATER) while more wait than the setting allows; the number is up to two seconds old
     */
    void demandRoom() {
        if (waiting.getAsLong() > most) {
            throw new Refused(Reason.TRY_LATER, "too many activities wait here");
        }
    }
}
