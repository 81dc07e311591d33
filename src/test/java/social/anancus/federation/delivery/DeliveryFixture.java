package social.anancus.federation.delivery;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.core.policing.DomainPolicy;
import social.anancus.core.policing.DomainRuleRepository;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.platform.persistence.Transactions;
import social.anancus.support.CoreFixture;

/** What delivery keeps in the database, on one of its own. */
final class DeliveryFixture implements AutoCloseable {
    final CoreFixture core;
    final Transactions transactions;
    final Caches caches = new Caches(new Metrics());
    final HostGates gates;
    final RemoteHostRepository hostRows;
    final RemoteHosts hosts;
    final OutboundRepository outbound;
    final AudienceRepository audiences;
    final Outbox outbox;
    final DomainPolicy policy;
    final Recipients recipients;
    final DeliveryFigures figures;

    DeliveryFixture(Path folder) {
        core = new CoreFixture(folder);
        transactions = new Transactions() {
            @Override
            public <T extends @Nullable Object> T in(Supplier<T> work) {
                return core.persistence.inTransaction(work);
            }
        };
        gates = new HostGates(core.settings, core.clock, caches);
        hostRows = new RemoteHostRepository(core.entityManager);
        hosts = new RemoteHosts(hostRows, transactions, gates, core.clock);
        outbound = new OutboundRepository(core.entityManager);
        audiences = new AudienceRepository(core.entityManager);
        outbox = new Outbox(outbound, transactions, core.clock, caches);
        policy = new DomainPolicy(new DomainRuleRepository(core.entityManager), CoreFixture.noBroadcast(), caches);
        recipients = new Recipients(hosts, policy);
        figures = new DeliveryFigures(new Metrics(), core.clock);
    }

    /** What another process on the same database finds. */
    RemoteHosts anotherNode() {
        return new RemoteHosts(hostRows, transactions, new HostGates(core.settings, core.clock, caches), core.clock);
    }

    /** The id of an activity that was written already. */
    long activity(long accountId, String body, String... inboxes) {
        long id = core.ids.next();
        core.run(() -> {
            outbound.add(id, new OutboundRepository.Body(accountId, body), List.of(inboxes), core.clock.instant());
            return id;
        });
        return id;
    }

    @Override
    public void close() {
        core.close();
    }
}
