package social.anancus.core.status;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountCounters;
import social.anancus.core.login.UserSettingsRepository;
import social.anancus.core.tag.TagRepository;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

/** Statuses wired by hand on a database of its own. */
public final class StatusFixture implements AutoCloseable {
    public final CoreFixture core;
    public final StatusRepository statuses;
    public final ReactorRepository reactors;

    final RecordedJobs jobs = new RecordedJobs();
    final PublishStatus publishStatus;
    final DeleteStatus deleteStatus;
    final ReblogStatus reblogStatus;
    final UnreblogStatus unreblogStatus;
    final PollRepository polls;
    final VotePoll votePoll;
    final ClosePoll closePoll;
    final ScheduleStatus scheduleStatus;
    final MoveScheduledStatus moveScheduledStatus;
    final CancelScheduledStatus cancelScheduledStatus;
    final FindScheduledStatus findScheduledStatus;
    final ListScheduledStatuses listScheduledStatuses;
    final PublishDueStatus publishDueStatus;
    final DropDueStatus dropDueStatus;

    /** Keeps the jobs and their times instead of doing them. */
    static final class RecordedJobs extends Jobs {
        final Map<Job, Instant> later = new ConcurrentHashMap<>();

        @Override
        public void enqueue(Job job) {
            throw new IllegalStateException("nothing here is done at once: " + job);
        }

        @Override
        public void enqueueAt(Job job, Instant when) {
            later.put(job, when);
        }
    }

    public StatusFixture(Path folder) {
        core = new CoreFixture(folder);
        EntityManager entityManager = core.persistence.entityManager();
        statuses = new StatusRepository(entityManager, core.liveChanges);
        reactors = new ReactorRepository(entityManager);
        polls = new PollRepository(entityManager);
        StatusCounts counts =
                new StatusCounts(statuses, new AccountCounters(core.accounts, core.events.of(AccountChanged.class)));
        StatusEvents events = new StatusEvents(
                core.events.of(StatusPublished.class),
                core.events.of(StatusEdited.class),
                core.events.of(StatusDeleted.class),
                core.events.of(StatusTouched.class),
                core.events.of(StatusAddressed.class),
                core.events.of(StatusFound.class));
        PollEvents pollEvents = new PollEvents(
                core.events.of(PollVoted.class), core.events.of(PollEnded.class), core.events.of(StatusTouched.class));
        StatusDrafts drafts = new StatusDrafts(
                core.accounts, new UserSettingsRepository(entityManager, new Json()), core.ids, core.clock);
        StatusMediaRepository media = new StatusMediaRepository(entityManager);
        StatusParts parts = new StatusParts(
                statuses,
                new ComposeText(new MentionRepository(entityManager, core.uris), core.uris),
                new TagRepository(entityManager, core.clock),
                media,
                polls,
                new QuoteRepository(entityManager, statuses, core.ids));
        IdempotencyRepository idempotency = new IdempotencyRepository(entityManager);
        EnterStatus enterStatus = new EnterStatus(counts, events);
        LeaveStatus leaveStatus = new LeaveStatus(statuses, counts, events);
        publishStatus = new PublishStatus(drafts, statuses, idempotency, parts, enterStatus);
        deleteStatus = new DeleteStatus(statuses, leaveStatus, core.clock);
        ReblogRepository reblogs = new ReblogRepository(entityManager);
        reblogStatus = new ReblogStatus(statuses, reblogs, reactors, drafts, enterStatus);
        unreblogStatus = new UnreblogStatus(statuses, reblogs, leaveStatus, core.clock);
        votePoll = new VotePoll(statuses, reactors, polls, pollEvents, core.clock);
        closePoll = new ClosePoll(polls, pollEvents, jobs, core.clock);
        ScheduledStatusRepository scheduled = new ScheduledStatusRepository(entityManager, new Json());
        ScheduleRules rules = new ScheduleRules(scheduled);
        ScheduledParts scheduledParts = new ScheduledParts(scheduled, media, jobs);
        scheduleStatus = new ScheduleStatus(drafts, statuses, idempotency, scheduled, rules, scheduledParts);
        moveScheduledStatus = new MoveScheduledStatus(scheduled, rules, scheduledParts, core.clock);
        cancelScheduledStatus = new CancelScheduledStatus(scheduled, scheduledParts, core.clock);
        findScheduledStatus = new FindScheduledStatus(scheduled);
        listScheduledStatuses = new ListScheduledStatuses(scheduled);
        publishDueStatus = new PublishDueStatus(scheduled, scheduledParts, statuses, publishStatus, core.clock);
        dropDueStatus = new DropDueStatus(scheduled, scheduledParts, core.clock);
    }

    /** Somebody with a login here. */
    public long person() {
        long id = People.local(core);
        core.execute("insert into account_stat (account_id) values (" + id + ") on conflict do nothing");
        core.execute("insert into app_user (id, account_id, email, password_hash, locale, approved, confirmed_at,"
                + " created_at, updated_at) values (" + id + ", " + id + ", 'p" + id
                + "@example.org', 'x', 'en', true, now(), now(), now())");
        return id;
    }

    /** What somebody wants to say to everybody. */
    static NewStatus text(long author, String text) {
        return new NewStatus(
                author,
                null,
                new NewStatus.Content(text, "", null, null),
                Visibility.PUBLIC,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * @param sql a query for a number
     * @return it
     */
    public long number(String sql) {
        return Long.parseLong(String.valueOf(core.select(sql)));
    }

    /**
     * Runs a use case without result in a transaction.
     *
     * @param useCase the call
     */
    public void run(Runnable useCase) {
        core.run(() -> {
            useCase.run();
            return true;
        });
    }

    /**
     * Lets eight threads work at the same time; what one throws is thrown.
     *
     * @param work gets the number of the thread
     */
    public static void inEightThreads(IntConsumer work) {
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                all.add(threads.submit(() -> work.accept(number)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            failed.add(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.add(e);
        }
        if (!failed.isEmpty()) {
            throw new AssertionError("a thread failed", failed.getFirst());
        }
    }

    @Override
    public void close() {
        core.close();
    }
}
