package social.anancus.platform.jobs;

import java.util.List;
import java.util.function.Consumer;

/** What jobs need of a broker. Each throws {@link BrokerUnavailableException}. */
interface JobBroker {
    /**
     * @return what tells this broker's store from one that is new or was lost
     */
    String identity();

    /**
     * Sends messages one after the other.
     *
     * @param messages what to send
     * @param taken is told of each that the broker has on its disk
     */
    void send(List<JobMessage> messages, Consumer<JobMessage> taken);

    /**
     * @param queue a queue
     * @return whether no message waits in it; those with a worker or held back do not count
     */
    boolean isEmpty(JobQueue queue);
}
