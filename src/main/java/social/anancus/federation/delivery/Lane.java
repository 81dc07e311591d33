package social.anancus.federation.delivery;

import social.anancus.platform.jobs.JobQueue;

/** How urgent a delivery is. */
enum Lane {
    /** What people do: 16 more tries over two to three days. */
    USUAL(JobQueue.OUTBOUND, 16),
    /** What hardly anybody waits for, such as telling strangers of a deleted account: 8 more tries over some two hours. */
    UNHURRIED(JobQueue.LOW, 8);

    private final JobQueue queue;
    private final int retries;

    Lane(JobQueue queue, int retries) {
        this.queue = queue;
        this.retries = retries;
    }

    JobQueue queue() {
        return queue;
    }

    /** How often a delivery that failed is tried again. */
    int retries() {
        return retries;
    }
}
