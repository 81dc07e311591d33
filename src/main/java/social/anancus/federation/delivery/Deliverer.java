package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Brings an activity to an inbox, or sees to it that somebody does later: whatever becomes of a delivery, before a worker is
 * done with its message there is either an end or another message.
 */
@ApplicationScoped
class Deliverer {
    private Outbox outbox;
    private RemoteHosts hosts;
    private HostGates gates;
    private Postman postman;
    private SlowDeliveries slow;
    private DeliveryEnds ends;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected Deliverer() {}

    @Inject
    Deliverer(
            Outbox outbox,
            RemoteHosts hosts,
            HostGates gates,
            Postman postman,
            SlowDeliveries slow,
            DeliveryEnds ends) {
        this.outbox = outbox;
        this.hosts = hosts;
        this.gates = gates;
        this.postman = postman;
        this.slow = slow;
        this.ends = ends;
    }

    /**
     * @throws InterruptedException if the server stops meanwhile; the message must come again
     * @throws social.anancus.platform.jobs.BrokerUnavailableException if there is to be another message and the broker does not
     *     take it
     */
    void deliver(Delivery delivery) throws InterruptedException {
        if (slow.isCopyOfOther(delivery)) {
            return;
        }
        Optional<String> host = delivery.host();
        if (host.isEmpty()) {
            ends.giveUp(delivery, "the inbox has no proper address");
            return;
        }
        Optional<Outbox.Letter> letter = outbox.letter(delivery.activityId());
        if (letter.isEmpty()) {
            ends.giveUp(delivery, "the activity is too old");
        } else if (hosts.isUnavailable(host.get())) {
            ends.drop();
        } else {
            deliver(delivery, letter.get(), host.get());
        }
    }

    private void deliver(Delivery delivery, Outbox.Letter letter, String host) throws InterruptedException {
        HostGate gate = gates.of(host);
        switch (gate.enter()) {
            case HostGate.Entry.Busy busy -> ends.comeAgain(delivery, busy.pause());
            case HostGate.Entry.Shut shut -> ends.hold(delivery, shut.pause());
            case HostGate.Entry.Open open ->
                slow.await(
                        new SlowDeliveries.Running(delivery, host, postman.send(delivery.inbox(), letter, gate, open)));
        }
    }
}
