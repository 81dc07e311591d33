package social.anancus.ra;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;

/**
 * An Artemis broker in this process with its journal in a folder. A message that was taken is on the disk (fdatasync)
 * before its sender goes on, so it survives a kill of the process.
 */
final class EmbeddedBroker {
    /** The queues of jobs; the application names them in its {@code JobQueue}. */
    static final List<String> JOB_QUEUES = List.of(
            "anancus.inbound",
            "anancus.outbound",
            "anancus.fan-out",
            "anancus.mail",
            "anancus.push",
            "anancus.media",
            "anancus.fetch",
            "anancus.low");

    /** Holds one message for ever, by which the application knows this journal again. */
    static final String IDENTITY_QUEUE = "anancus.identity";

    /** The topic between nodes. */
    static final String BROADCAST_TOPIC = "anancus.broadcast";

    /** Where messages end that are no jobs and that nobody could handle. */
    static final String DEAD_LETTERS = "DLQ";

    /** The last messages whose time ran out before anybody took them: broadcasts to a node that hangs. */
    static final String EXPIRED = "expired";

    private static final int MOST_EXPIRED = 100;
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(20);
    private static final Duration START_PATIENCE = Duration.ofSeconds(2);
    private static final long MEMORY = 64L << 20;
    private static final int MAX_DISK_PERCENT = 98;

    /** Artemis's audit log writes a line for every look at a queue. Held here: a logger nobody holds forgets its level. */
    private static final List<Logger> SILENT = Stream.of("base", "resource", "message")
            .map(name -> Logger.getLogger("org.apache.activemq.audit." + name))
            .peek(logger -> logger.setLevel(Level.OFF))
            .toList();

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final Path folder;

    /**
     * @param folder the journal's folder; made where it is absent
     * @param accept a network address to listen on; empty for none
     */
    EmbeddedBroker(Path folder, Optional<String> accept) throws Exception {
        this(folder, accept, LOCK_PATIENCE);
    }

    EmbeddedBroker(Path folder, Optional<String> accept, Duration lockPatience) throws Exception {
        this.folder = folder;
        server.setConfiguration(configuration(folder, accept, lockPatience));
    }

    /**
     * Returns when the broker is ready.
     *
     * @throws IllegalStateException if another process, or an earlier broker of this one, holds the folder
     */
    void start() throws Exception {
        server.start();
        boolean ready = server.getActiveMQServer().isActive()
                || server.getActiveMQServer().waitForActivation(START_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!ready) {
            server.stop();
            throw new IllegalStateException(
                    "the broker's folder " + folder + " is held by another process, or cannot be written");
        }
    }

    void stop() throws Exception {
        server.stop();
    }

    private static Configuration configuration(Path folder, Optional<String> accept, Duration lockPatience)
            throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setName("anancus")
                .setPersistenceEnabled(true)
                .setJMXManagementEnabled(true)
                // reachable from inside this process only, unless an admin opened a port
                .setSecurityEnabled(false)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                // how long a write may wait for others to share its sync: a lone sender waits for it each time
                .setJournalBufferTimeout_NIO((int) TimeUnit.MICROSECONDS.toNanos(500))
                .setJournalFileSize(10 << 20)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(4)
                // without it a start would wait for ever for a lock that a failed deployment has left behind
                .setJournalLockAcquisitionTimeout(lockPatience.toMillis())
                .setMaxDiskUsage(MAX_DISK_PERCENT)
                .setGlobalMaxSize(MEMORY)
                .setScheduledThreadPoolMaxSize(2)
                .setThreadPoolMaxSize(16)
                .setIDCacheSize(200)
                .setMessageExpiryScanPeriod(TimeUnit.SECONDS.toMillis(30));
        configuration.setNodeManagerLockDirectory(folder.resolve("journal").toString());
        // the server's process is not the broker's alone: a stall is logged, never answered by halting
        configuration.setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG);
        configuration.addAcceptorConfiguration("in-vm", "vm://0");
        if (accept.isPresent()) {
            configuration.addAcceptorConfiguration("network", accept.get());
        }
        addAddresses(configuration);
        return configuration;
    }

    private static void addAddresses(Configuration configuration) {
        configuration.addAddressSetting("#", settings().setMaxDeliveryAttempts(10));
        // A job fails by its handler's answer, which is counted in the database. What is redelivered here is what the
        // server could not even look at, such as while the database is away: that goes on until it can.
        configuration.addAddressSetting("anancus.#", settings().setMaxDeliveryAttempts(-1));
        // a subscription is made with the address's default: as ANYCAST it would get nothing
        configuration.addAddressSetting(
                BROADCAST_TOPIC,
                settings()
                        .setDefaultAddressRoutingType(RoutingType.MULTICAST)
                        .setDefaultQueueRoutingType(RoutingType.MULTICAST));
        for (String queue : JOB_QUEUES) {
            addQueue(configuration, queue);
        }
        addQueue(configuration, IDENTITY_QUEUE);
        addQueue(configuration, DEAD_LETTERS);
        configuration.addQueueConfiguration(QueueConfiguration.of(EXPIRED)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(false)
                .setAutoDelete(false)
                .setRingSize((long) MOST_EXPIRED));
        configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName(BROADCAST_TOPIC).addRoutingType(RoutingType.MULTICAST));
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setRedeliveryDelay(1000)
                .setRedeliveryMultiplier(2.0)
                .setMaxRedeliveryDelay(30_000)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(MEMORY / 4)
                .setPageSizeBytes(2 << 20)
                .setAutoCreateQueues(true)
                .setAutoCreateAddresses(true)
                .setAutoDeleteQueues(true)
                .setAutoDeleteAddresses(false)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST);
    }

    private static void addQueue(Configuration configuration, String name) {
        configuration.addQueueConfiguration(QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .setAutoDelete(false));
    }
}
