package social.anancus.platform.jobs;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A broker in memory that can be away, lose its store, and be full or empty as a test wants. */
final class FakeBroker implements JobBroker {
    final List<JobMessage> sent = new CopyOnWriteArrayList<>();
    final Set<JobQueue> withMessages = ConcurrentHashMap.newKeySet();
    volatile String identity = "broker-1";
    volatile int takes = Integer.MAX_VALUE;

    void goAway() {
        takes = 0;
    }

    void comeBack() {
        takes = Integer.MAX_VALUE;
    }

    List<Long> rows() {
        return sent.stream().map(JobMessage::row).toList();
    }

    @Override
    public String identity() {
        refuseIfAway();
        return identity;
    }

    @Override
    public void send(List<JobMessage> messages, Consumer<JobMessage> taken) {
        for (JobMessage message : messages) {
            refuseIfAway();
            takes--;
            sent.add(message);
            taken.accept(message);
        }
    }

    @Override
    public boolean isEmpty(JobQueue queue) {
        refuseIfAway();
        return !withMessages.contains(queue);
    }

    private void refuseIfAway() {
        if (takes <= 0) {
            throw new BrokerUnavailableException(new IllegalStateException("away"));
        }
    }
}
