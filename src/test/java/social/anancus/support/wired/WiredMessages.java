package social.anancus.support.wired;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.JobMessages;
import social.anancus.platform.jobs.JobQueue;

/** Keeps the jobs that a server would give its broker, and does none of them: those are deliveries to other servers. */
@ApplicationScoped
class WiredMessages extends JobMessages {
    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** For the container. */
    protected WiredMessages() {}

    @Override
    public void send(List<? extends Job> jobs, Duration delay) {
        jobs.forEach(job -> sent.add(job.toString()));
    }

    @Override
    public void send(JobQueue queue, String kind, String payload, Duration delay) {
        sent.add(kind + " " + payload);
    }

    List<String> sent() {
        return List.copyOf(sent);
    }
}
