package social.anancus.support.wired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.relationship.FollowAccount;
import social.anancus.core.relationship.FollowOptions;
import social.anancus.platform.error.NotFound;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WiredServerIT {
    private static final long ALICE = 101;
    private static final long BOB = 102;

    private WiredServer server;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new WiredServer(folder);
        for (long id : List.of(ALICE, BOB)) {
            server.execute("insert into account (id, username, created_at, updated_at) values (" + id + ", 'p" + id
                    + "', now(), now())");
            server.execute("insert into account_stat (account_id) values (" + id + ")");
            server.execute("insert into app_user (id, account_id, email, password_hash, locale, approved, confirmed_at,"
                    + " created_at, updated_at) values (" + id + ", " + id + ", 'p" + id
                    + "@example.org', 'x', 'en', true, now(), now(), now())");
        }
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aUseCaseRunsInATransactionWithItsObserversAndJobs() {
        Rows before = server.rows();
        server.get(FollowAccount.class).follow(ALICE, BOB, new FollowOptions(null, null, null));
        assertThat(server.number("select count(*) from follow")).isOne();
        assertThat(server.number("select count(*) from job where kind = 'NotifyPeople'"))
                .isOne();
        assertThat(before.changes(server.rows(), Set.of("job", "follow", "account_stat")))
                .isEmpty();

        server.work();

        assertThat(server.number("select count(*) from notification where account_id = " + BOB))
                .isOne();
        assertThat(server.number("select count(*) from job")).isZero();
    }

    @Test
    void anExceptionRollsBack() {
        Rows before = server.rows();
        assertThatThrownBy(() -> server.get(FollowAccount.class).follow(BOB, 1, new FollowOptions(null, null, null)))
                .isInstanceOf(NotFound.class);
        assertThat(before.changes(server.rows(), Set.of())).isEmpty();
    }
}
