package social.anancus.platform.jobs;

/** One queue as JMX shows it, under {@code social.anancus:type=JobQueue,name=mail}. Counters are this node's. */
public interface JobQueueMXBean {
    /** Jobs done since the start. */
    long getDone();

    /** Tries that will be repeated, since the start. */
    long getRetried();

    /** Jobs given up since the start. */
    long getGivenUp();

    /** Jobs that workers of this node are at. */
    int getRunning();

    /** Jobs in the database that wait for a worker; -1 while the database does not answer. */
    long getDue();

    /** Jobs in the database whose time has not come; -1 while the database does not answer. */
    long getLater();

    /** Messages in the embedded broker's queue; -1 where there is no embedded broker. */
    long getMessages();
}
