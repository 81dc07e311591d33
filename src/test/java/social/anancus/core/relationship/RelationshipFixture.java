package social.anancus.core.relationship;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.support.CoreFixture;

/** The feature wired by hand. */
final class RelationshipFixture implements AutoCloseable {
    final CoreFixture core;
    final List<Job> jobs = new ArrayList<>();
    final RelationshipRepository relationships;
    final RelationshipListRepository lists;
    final FollowRepository follows;
    final AccountSearchRepository search;
    final SuggestionRepository suggestions;
    final DirectoryRepository directory;
    final ListAccess access;
    final Ties ties;
    final FollowAccount follow;
    final UnfollowAccount unfollow;
    final AuthorizeFollow authorize;
    final RejectFollow reject;
    final RemoveFromFollowers remove;
    final BlockAccount block;
    final UnblockAccount unblock;
    final MuteAccount mute;
    final EndTimedMute endMute;
    final BlockDomain blockDomain;
    final EndorseAccount endorse;
    final NoteAccount note;

    RelationshipFixture(Path folder) {
        core = new CoreFixture(folder);
        relationships = new RelationshipRepository(core.entityManager, core.clock);
        lists = new RelationshipListRepository(core.entityManager, core.clock);
        follows = new FollowRepository(core.entityManager);
        search = new AccountSearchRepository(core.entityManager, core.uris);
        suggestions = new SuggestionRepository(core.entityManager, core.clock);
        directory = new DirectoryRepository(core.entityManager);
        access = new ListAccess(core.accounts, relationships);
        BlockRepository blocks = new BlockRepository(core.entityManager);
        ProfileMarkRepository marks = new ProfileMarkRepository(core.entityManager);
        RelationshipEvents events = new RelationshipEvents(core.events.of(RelationshipEvent.class));
        ties = new Ties(follows, core.counters, events, core.clock);
        follow = new FollowAccount(relationships, follows, ties);
        unfollow = new UnfollowAccount(relationships, ties);
        authorize = new AuthorizeFollow(relationships, ties);
        reject = new RejectFollow(relationships, ties);
        remove = new RemoveFromFollowers(relationships, ties);
        block = new BlockAccount(relationships, blocks, marks, ties, events, core.clock);
        unblock = new UnblockAccount(relationships, blocks, events);
        mute = new MuteAccount(blocks, events, new RecordedJobs(jobs), core.clock);
        endMute = new EndTimedMute(blocks, events, core.clock);
        blockDomain = new BlockDomain(relationships, blocks, ties, events, core.clock);
        endorse = new EndorseAccount(relationships, marks, events, core.clock);
        note = new NoteAccount(marks, core.accounts, core.clock);
    }

    private static final class RecordedJobs extends Jobs {
        private final List<Job> jobs;

        RecordedJobs(List<Job> jobs) {
            this.jobs = jobs;
        }

        @Override
        public void enqueue(Job job) {
            jobs.add(job);
        }

        @Override
        public void enqueueAt(Job job, Instant when) {
            jobs.add(job);
        }
    }

    Jobs recordedJobs() {
        return new RecordedJobs(jobs);
    }

    void run(Runnable useCase) {
        core.run(() -> {
            useCase.run();
            return true;
        });
    }

    void follow(long accountId, long targetId) {
        run(() -> follow.follow(accountId, targetId, FollowOptions.USUAL));
    }

    Relationship between(long accountId, long targetId) {
        return core.run(() -> relationships.relationships(accountId, List.of(targetId), true))
                .getFirst();
    }

    long count(String sql) {
        return Long.parseLong(String.valueOf(core.select(sql)));
    }

    /** How many counters differ from the rows they count. */
    long wrongCounters() {
        return count("select count(*) from account_stat s where s.following_count <> (select count(*) from follow where"
                + " account_id = s.account_id) or s.followers_count <> (select count(*) from follow where"
                + " target_account_id = s.account_id)");
    }

    @Override
    public void close() {
        core.close();
    }
}
