package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Favourites and bookmarks: three favourites for a post on average, many posts with none, few with dozens. */
final class Reactions {
    private static final double MEAN = 3;

    private final FillPlan plan;
    private final List<People.Person> people;
    private final Notices notices;
    private final SplittableRandom random;
    private final CopyTable favourites;
    private final CopyTable bookmarks;

    Reactions(Connection connection, FillPlan plan, List<People.Person> people, Notices notices) {
        this.plan = plan;
        this.people = people;
        this.notices = notices;
        this.random = new SplittableRandom(plan.seed() ^ 0xfa7);
        this.favourites = new CopyTable(connection, "favourite (account_id, status_id, created_at)");
        this.bookmarks = new CopyTable(connection, "bookmark (account_id, status_id, created_at)");
    }

    void to(long status, People.Person author, Instant at) {
        // exponentially distributed
        int wanted = (int) Math.min(plan.accounts() / 2.0, -MEAN * Math.log(1 - random.nextDouble()));
        Set<Integer> fans = new HashSet<>();
        for (int i = 0; i < wanted; i++) {
            int fan = random.nextInt(plan.accounts());
            long patience = Math.max(1, plan.now().toEpochMilli() - at.toEpochMilli());
            Instant then = at.plusMillis((long) (patience * Math.pow(random.nextDouble(), 4)));
            if (fans.add(fan)) {
                long id = people.get(fan).id();
                favourites.row(id, status, then);
                notices.add(then, author.id(), id, "FAVOURITE", status);
            }
        }
        if (random.nextInt(10) == 0) {
            bookmarks.row(people.get(random.nextInt(plan.accounts())).id(), status, at);
        }
    }

    void flush() throws SQLException {
        favourites.flush();
        bookmarks.flush();
    }
}
