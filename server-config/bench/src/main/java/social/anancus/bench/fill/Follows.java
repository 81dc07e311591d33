package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Who follows whom: a few are followed by nearly all, most by few. */
final class Follows {
    private static final double SKEW = 0.8;
    private static final Duration SINCE = Duration.ofDays(60);
    private static final int NOTIFIED = 5;

    private final Connection connection;
    private final FillPlan plan;
    private final List<People.Person> people;
    private final Notices notices;
    private final SplittableRandom random;

    Follows(Connection connection, FillPlan plan, List<People.Person> people, Notices notices) {
        this.connection = connection;
        this.plan = plan;
        this.people = people;
        this.notices = notices;
        this.random = new SplittableRandom(plan.seed() ^ 0xf0110);
    }

    void write() throws SQLException {
        var follows =
                new CopyTable(connection, "follow (account_id, target_account_id, show_reblogs, notify, created_at)");
        boolean celebrity = plan.celebrityFollowers() > 0;
        Zipf popularity = new Zipf(plan.accounts(), SKEW);
        for (int follower = 0; follower < people.size(); follower++) {
            List<Integer> targets = new ArrayList<>();
            if (celebrity && follower >= 1 && follower <= plan.celebrityFollowers()) {
                targets.add(0);
            }
            if (follower < plan.accounts()) {
                targets.addAll(chosen(follower, popularity, celebrity));
            }
            for (int target : targets) {
                write(follows, follower, target);
            }
        }
        follows.flush();
    }

    private void write(CopyTable follows, int follower, int target) {
        Instant at = plan.now().minusMillis(random.nextLong(SINCE.toMillis()));
        long from = people.get(follower).id();
        long to = people.get(target).id();
        follows.row(from, to, random.nextInt(20) > 0, false, at);
        if (random.nextInt(NOTIFIED) == 0) {
            notices.add(at, to, from, "FOLLOW", null);
        }
    }

    /** Half to one and a half times the average, or all others where there are not as many. */
    private Set<Integer> chosen(int follower, Zipf popularity, boolean celebrity) {
        int average = plan.followsPerAccount();
        int others = plan.accounts() - (celebrity && follower > 0 ? 2 : 1);
        int wanted = Math.min(others, average / 2 + (average > 0 ? random.nextInt(average + 1) : 0));
        Set<Integer> result = new HashSet<>();
        for (int tries = 0; result.size() < wanted && tries < 20 * (wanted + 1); tries++) {
            int target = popularity.choose(random);
            boolean counted = celebrity && target == 0; // has exactly as many followers as were asked for
            if (target != follower && !counted) {
                result.add(target);
            }
        }
        return result;
    }
}
