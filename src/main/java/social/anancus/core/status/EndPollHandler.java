package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link EndPoll} when the poll of a status ends. */
@ApplicationScoped
public class EndPollHandler implements JobHandler<EndPoll> {
    private Jobs jobs;
    private StatusRepository statuses;
    private PollRepository polls;
    private ClosePoll closePoll;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EndPollHandler() {}

    @Inject
    public EndPollHandler(Jobs jobs, StatusRepository statuses, PollRepository polls, ClosePoll closePoll) {
        this.jobs = jobs;
        this.statuses = statuses;
        this.polls = polls;
        this.closePoll = closePoll;
    }

    void published(@Observes StatusPublished event) {
        enqueue(event.statusId());
    }

    void found(@Observes StatusFound event) {
        enqueue(event.statusId());
    }

    void edited(@Observes StatusEdited event) {
        enqueue(event.statusId());
    }

    /** The status is known to the transaction that made or changed it; most have no poll, and cost nothing here. */
    private void enqueue(long statusId) {
        Long poll = statuses.findUnchecked(statusId).map(Status::pollId).orElse(null);
        if (poll != null) {
            polls.end(poll).ifPresent(end -> jobs.enqueueAt(new EndPoll(poll), end));
        }
    }

    @Override
    public Class<EndPoll> kind() {
        return EndPoll.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.FAN_OUT;
    }

    @Override
    public Outcome handle(EndPoll job, JobContext context) {
        closePoll.close(job.pollId());
        return Outcome.done();
    }
}
