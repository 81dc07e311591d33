package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;

/** Does {@link AuthorizeAllFollows}, one request after the other. */
@ApplicationScoped
public class AuthorizeAllFollowsHandler implements JobHandler<AuthorizeAllFollows> {
    private Jobs jobs;
    private FollowRepository follows;
    private AuthorizeFollow authorizeFollow;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected AuthorizeAllFollowsHandler() {}

    @Inject
    AuthorizeAllFollowsHandler(Jobs jobs, FollowRepository follows, AuthorizeFollow authorizeFollow) {
        this.jobs = jobs;
        this.follows = follows;
        this.authorizeFollow = authorizeFollow;
    }

    void enqueue(@Observes ProfileUpdated updated) {
        if (updated.unlocked()) {
            jobs.enqueue(new AuthorizeAllFollows(updated.accountId()));
        }
    }

    @Override
    public Class<AuthorizeAllFollows> kind() {
        return AuthorizeAllFollows.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(AuthorizeAllFollows job, JobContext context) {
        for (long follower : follows.requestsToUnlocked(job.accountId())) {
            try {
                authorizeFollow.authorize(job.accountId(), follower);
            } catch (NotFound e) {
                // withdrawn meanwhile
            }
        }
        return Outcome.done();
    }
}
