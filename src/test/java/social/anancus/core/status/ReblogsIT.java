package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReblogsIT {
    private StatusFixture world;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new StatusFixture(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void makePeople() {
        alice = world.person();
        bob = world.person();
    }

    private long reblog(long who, long status) {
        return world.core.run(() -> world.reblogStatus.reblog(who, status, null));
    }

    private long reblogs(long status) {
        return world.number(
                "select coalesce((select reblogs_count from status_stat where status_id = " + status + "), 0)");
    }

    private String visibility(long status) {
        return String.valueOf(world.core.select("select visibility from status where id = " + status));
    }

    @Test
    void aReblogIsMadeOnceAndTakenBack() {
        long status = People.status(world.core, alice, "PUBLIC");
        long reblog = reblog(bob, status);
        assertThat(reblog(bob, status)).isEqualTo(reblog);
        assertThat(reblog(bob, reblog)).as("a reblog of it is the same").isEqualTo(reblog);
        assertThat(reblog(alice, reblog)).isNotEqualTo(reblog);
        assertThat(reblogs(status)).isEqualTo(2);
        assertThat(world.core.events.committed(StatusPublished.class)).contains(new StatusPublished(reblog, bob));

        assertThat(world.core.<Long>run(() -> world.unreblogStatus.unreblog(bob, status)))
                .isEqualTo(status);
        assertThat(reblogs(status)).isEqualTo(1);
        assertThat(world.core.events.committed(StatusDeleted.class)).contains(new StatusDeleted(reblog, bob, status));
        world.run(() -> world.unreblogStatus.unreblog(bob, status));
        assertThat(reblogs(status)).isEqualTo(1);
        assertThat(reblog(bob, status)).as("a new one").isNotEqualTo(reblog);
    }

    @Test
    void whatIsNotForEverybodyIsSharedByItsAuthorOnly() {
        long mine = People.status(world.core, alice, "PRIVATE");
        assertThatThrownBy(() -> reblog(bob, mine)).isInstanceOf(NotFound.class);
        People.follow(world.core, bob, alice);
        assertThatThrownBy(() -> reblog(bob, mine)).isInstanceOf(NotPermitted.class);
        assertThat(visibility(reblog(alice, mine))).isEqualTo("PRIVATE");
        long direct = People.status(world.core, alice, "DIRECT");
        assertThatThrownBy(() -> reblog(alice, direct)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aReblogGoesToWhomItsAuthorWants() {
        long status = People.status(world.core, alice, "PUBLIC");
        long quiet = world.core.run(() -> world.reblogStatus.reblog(bob, status, Visibility.UNLISTED));
        assertThat(visibility(quiet)).isEqualTo("UNLISTED");
        world.core.execute("update account set locked = true where id = " + alice);
        assertThat(visibility(reblog(alice, status)))
                .as("as the author's settings say")
                .isEqualTo("PRIVATE");
        assertThatThrownBy(() ->
                        world.core.run(() -> world.reblogStatus.reblog(world.person(), status, Visibility.DIRECT)))
                .hasMessage("Validation failed: Visibility is reserved");
    }

    @Test
    void aReblogIsTakenBackThoughItsOriginalIsSeenNoMore() {
        long status = People.status(world.core, alice, "PUBLIC");
        reblog(bob, status);
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + ", " + bob + ", now())");
        world.run(() -> world.unreblogStatus.unreblog(bob, status));
        assertThat(reblogs(status)).isZero();
        assertThatThrownBy(() -> world.run(() -> world.unreblogStatus.unreblog(bob, status)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eightThreadsThatShareTakeBackAndDeleteLeaveCountsEqualToRows() {
        List<Long> crowd = new ArrayList<>();
        List<Long> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            crowd.add(world.person());
            statuses.add(People.status(world.core, alice, "PUBLIC"));
            world.core.execute(
                    "update account_stat set statuses_count = statuses_count + 1 where account_id = " + alice);
        }
        StatusFixture.inEightThreads(number -> {
            Random random = new Random(number);
            for (int i = 0; i < 40; i++) {
                act(crowd.get(random.nextInt(crowd.size())), statuses.get(random.nextInt(statuses.size())), random);
            }
        });
        for (long status : statuses) {
            assertThat(reblogs(status))
                    .isEqualTo(world.number(
                            "select count(*) from status where deleted_at is null and reblog_of_id = " + status));
        }
        crowd.add(alice);
        for (long each : crowd) {
            assertThat(world.number("select statuses_count from account_stat where account_id = " + each))
                    .isEqualTo(world.number(
                            "select count(*) from status where deleted_at is null and account_id = " + each));
        }
    }

    private void act(long who, long status, Random random) {
        try {
            switch (random.nextInt(20)) {
                case 0 -> world.run(() -> world.deleteStatus.delete(alice, status, true));
                case 1, 2, 3, 4, 5, 6 -> world.run(() -> world.unreblogStatus.unreblog(who, status));
                case 7, 8, 9 -> {
                    String mine = world.core.select("select id from status where deleted_at is null and reblog_of_id = "
                            + status + " and account_id = " + who);
                    if (mine != null) {
                        world.run(() -> world.deleteStatus.delete(who, Long.parseLong(mine), true));
                    }
                }
                default -> reblog(who, status);
            }
        } catch (NotFound e) {
            // another thread was first
        }
    }
}
