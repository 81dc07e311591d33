package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Outcome;

/** Does {@link MovePeople}, one after the other; who has been sent already is passed over. */
@ApplicationScoped
public class MovePeopleHandler implements JobHandler<MovePeople> {
    private static final int BATCH = 200;

    private MoveRepository moves;
    private MovePerson movePerson;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MovePeopleHandler() {}

    @Inject
    public MovePeopleHandler(MoveRepository moves, MovePerson movePerson) {
        this.moves = moves;
        this.movePerson = movePerson;
    }

    @Override
    public Class<MovePeople> kind() {
        return MovePeople.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.LOW;
    }

    @Override
    public Outcome handle(MovePeople job, JobContext context) {
        long after = 0;
        List<Long> some;
        do {
            some = moves.concerned(job.originId(), after, BATCH);
            for (long person : some) {
                movePerson.move(person, job.originId(), job.targetId());
                after = person;
            }
        } while (some.size() == BATCH);
        return Outcome.done();
    }
}
