package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The posts of the last sixty days: of a hundred 15 are reblogs, 25 replies, 3 for one person only, 10 for followers only,
 * 12 unlisted, 5 polls, 20 carry tags, 10 name somebody. Young posts are answered and shared more than old ones.
 */
final class Posts {
    private static final Duration SINCE = Duration.ofDays(60);
    private static final int CHUNK = 5_000;
    private static final double ACTIVITY_SKEW = 0.3;
    private static final double RECENCY_SKEW = 1.0;
    private static final int RECENT = 2_000;

    private final FillPlan plan;
    private final List<People.Person> people;
    private final Notices notices;
    private final PostRows rows;
    private final Reactions reactions;
    private final SplittableRandom random;
    private final Zipf activity;
    private final Zipf recency;

    /** What is known of each post that may be answered or shared; the others hold 0 as their author's number plus one. */
    private final long[] ids;

    private final int[] authors;
    private final long[] conversations;
    private final Set<Long> reblogged = new HashSet<>();

    Posts(Connection connection, FillPlan plan, List<People.Person> people, Notices notices) throws SQLException {
        this.plan = plan;
        this.people = people;
        this.notices = notices;
        this.random = new SplittableRandom(plan.seed() ^ 0x90575);
        this.rows = new PostRows(connection, plan, new SplittableRandom(plan.seed() ^ 0x7e87));
        this.reactions = new Reactions(connection, plan, people, notices);
        this.activity = new Zipf(plan.accounts(), ACTIVITY_SKEW);
        this.recency = new Zipf(Math.min(RECENT, plan.statuses()), RECENCY_SKEW);
        this.ids = new long[plan.statuses()];
        this.authors = new int[plan.statuses()];
        this.conversations = new long[plan.statuses()];
    }

    void write() throws SQLException {
        long[] times = new long[plan.statuses()];
        long begin = plan.now().minus(SINCE).toEpochMilli();
        for (int i = 0; i < times.length; i++) {
            times[i] = begin + random.nextLong(SINCE.toMillis());
        }
        Arrays.sort(times);
        for (int i = 0; i < times.length; i++) {
            Instant at = Instant.ofEpochMilli(times[i]);
            ids[i] = People.id(at, i);
            one(i, at);
            if (i % CHUNK == CHUNK - 1) {
                flush();
            }
        }
        flush();
        rows.finish();
    }

    private void flush() throws SQLException {
        rows.flush();
        reactions.flush();
    }

    private void one(int number, Instant at) {
        int author = activity.choose(random);
        int kind = random.nextInt(100);
        Integer earlier = kind < 40 ? earlier(number) : null;
        if (earlier != null && kind < 15) {
            if (!reblogged.add((long) earlier * plan.accounts() + author)) {
                earlier = null;
            } else {
                reblog(number, author, earlier, at);
                return;
            }
        }
        if (kind >= 97) {
            direct(number, author, at);
        } else {
            original(number, author, earlier, at);
        }
    }

    /** One of the posts before that everybody may see; null if none was found. */
    private @Nullable Integer earlier(int number) {
        for (int tries = 0; tries < 5; tries++) {
            int candidate = number - 1 - recency.choose(random);
            if (candidate >= 0 && authors[candidate] > 0) {
                return candidate;
            }
        }
        return null;
    }

    private void reblog(int number, int author, int of, Instant at) {
        People.Person person = people.get(author);
        People.Person original = people.get(authors[of] - 1);
        rows.reblog(ids[number], person.id(), ids[of], at);
        notices.add(at, original.id(), person.id(), "REBLOG", ids[of]);
    }

    private void direct(int number, int author, Instant at) {
        int other = (author + 1 + random.nextInt(plan.accounts() - 1)) % plan.accounts();
        long conversation = rows.conversation(at);
        rows.post(new PostRows.Post(
                ids[number], people.get(author), at, "DIRECT", null, null, conversation, people.get(other)));
        rows.inbox(
                conversation,
                ids[number],
                people.get(author).id(),
                people.get(other).id());
        notices.add(at, people.get(other).id(), people.get(author).id(), "MENTION", ids[number]);
    }

    private void original(int number, int author, @Nullable Integer replyTo, Instant at) {
        String visibility = visibility();
        People.Person person = people.get(author);
        People.Person named = null;
        long conversation;
        if (replyTo != null) {
            named = people.get(authors[replyTo] - 1);
            conversation = conversations[replyTo];
        } else {
            named = random.nextInt(10) == 0 ? people.get(activity.choose(random)) : null;
            conversation = rows.conversation(at);
        }
        People.Person mentioned = person.equals(named) ? null : named;
        rows.post(new PostRows.Post(
                ids[number],
                person,
                at,
                visibility,
                replyTo == null ? null : ids[replyTo],
                replyTo == null ? null : people.get(authors[replyTo] - 1).id(),
                conversation,
                mentioned));
        if (mentioned != null) {
            notices.add(at, mentioned.id(), person.id(), "MENTION", ids[number]);
        }
        if (!visibility.equals("PRIVATE")) {
            authors[number] = author + 1;
            conversations[number] = conversation;
            reactions.to(ids[number], person, at);
        }
    }

    private String visibility() {
        int chance = random.nextInt(100);
        return chance < 10 ? "PRIVATE" : chance < 22 ? "UNLISTED" : "PUBLIC";
    }
}
