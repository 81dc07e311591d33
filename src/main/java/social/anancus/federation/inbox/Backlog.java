package social.anancus.federation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import social.anancus.core.account.inbound.ProcessActivity;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.JobQueueMXBean;
import social.anancus.platform.jobs.JobStatistics;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Turns activities away while too many wait: their senders keep them and come again. Of what may wait, one sender has a share
 * only: however much it sends, there is room for others.
 */
@ApplicationScoped
class Backlog {
    private LongSupplier waiting;
    private Supplier<Map<String, Long>> byShare;
    private int most;
    private int mostOfOne;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected Backlog() {}

    @Inject
    Backlog(Instance<JobStatistics> statistics, ServerSettings settings) {
        this(
                () -> due(statistics),
                () -> dueByShare(statistics),
                settings.get(Settings.INBOX_BACKLOG),
                settings.get(Settings.INBOX_BACKLOG_PER_HOST));
    }

    /**
     * @param waiting tells how many wait
     * @param byShare the same for each sender
     * @param most how many may
     * @param mostOfOne how many of one sender may
     */
    Backlog(LongSupplier waiting, Supplier<Map<String, Long>> byShare, int most, int mostOfOne) {
        this.waiting = waiting;
        this.byShare = byShare;
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Asked for late: without a broker there are no statistics. */
    private static long due(Instance<JobStatistics> statistics) {
        if (!statistics.isResolvable()) {
            return 0;
        }
        JobQueueMXBean inbound = statistics.get().queues().get(JobQueue.INBOUND);
        return inbound == null ? 0 : inbound.getDue();
    }

    private static Map<String, Long> dueByShare(Instance<JobStatistics> statistics) {
        return statistics.isResolvable() ? statistics.get().due(JobQueue.INBOUND, ProcessActivity.HOST) : Map.of();
    }

    /** What counts as one sender: a host with all others of its owner, as names under one's own domain cost nothing. */
    static String share(String host) {
        return Origin.registrable(host);
    }

    /**
     * Senders are told apart only where enough waits that one of them may have used up its share.
     *
     * @param host of the key that is said to have signed; who says so falsely is turned away in any case
     * @throws Refused (TRY_LATER) while more wait than the setting allows; (TOO_MUCH_OF_ONE) while as many of this sender do; the
     *     numbers are up to two seconds old
     */
    void demandRoom(String host) {
        long all = waiting.getAsLong();
        if (all > most) {
            throw new Refused(Reason.TRY_LATER, "too many activities wait here");
        }
        if (all >= mostOfOne && byShare.get().getOrDefault(share(host), 0L) >= mostOfOne) {
            throw new Refused(Reason.TOO_MUCH_OF_ONE, "too many activities of your server wait here");
        }
    }
}
