package social.anancus.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;
import social.anancus.support.RichStatuses;

/** What a feed that is made at once holds: the same as one into which it came bit by bit. */
@TestInstance(Lifecycle.PER_CLASS)
class FeedRepositoryIT {
    private CoreFixture core;
    private FeedRepository feeds;
    private long reader;
    private long author;
    private long first;
    private long second;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        feeds = new FeedRepository(core.entityManager);
        reader = People.local(core);
        author = People.local(core);
        first = People.local(core);
        second = People.local(core);
        for (long each : new long[] {author, first, second}) {
            People.follow(core, reader, each);
        }
    }

    @AfterAll
    void close() {
        core.close();
    }

    private @Nullable String home() {
        core.execute("delete from home_feed_owner; delete from home_feed; delete from list_feed");
        core.run(() -> {
            feeds.build(reader, core.clock.instant());
            return null;
        });
        return core.select(
                "select string_agg(status_id::text, ' ' order by status_id) from home_feed where account_id = "
                        + reader);
    }

    @Test
    void manyListsCostAsManyStatementsAsNone() {
        long none = statements();
        core.execute("insert into account_list (account_id, title, created_at, updated_at) select " + reader
                + ", 'List ' || n, now(), now() from generate_series(1, 5) n");
        assertThat(statements()).isEqualTo(none);
        core.execute("delete from account_list");
    }

    private long statements() {
        long before = core.persistence.statements();
        home();
        return core.persistence.statements() - before;
    }

    @Test
    void ofReblogsOfTheSameOnlyTheFirstIsThereUnlessMuchCameBetween() {
        long original = People.status(core, author, "PUBLIC");
        long stranger = People.status(core, People.local(core), "PUBLIC");
        long ofOriginal = RichStatuses.share(core, first, original);
        long shared = RichStatuses.share(core, first, stranger);
        RichStatuses.share(core, second, stranger);
        assertThat(home()).isEqualTo(original + " " + shared);

        StringBuilder between = new StringBuilder();
        for (int i = 0; i < 45; i++) {
            between.append(' ').append(People.status(core, author, "PUBLIC"));
        }
        long again = RichStatuses.share(core, second, original);
        assertThat(home()).isEqualTo(original + " " + shared + between + " " + again);

        core.execute("insert into account_list (account_id, title, created_at, updated_at) values (" + reader
                + ", 'Both', now(), now()); insert into account_list_member (list_id, account_id) select l.id, a.id from"
                + " account_list l, account a where a.id in (" + first + ", " + second + ")");
        home();
        assertThat(core.select("select string_agg(status_id::text, ' ' order by status_id) from list_feed"))
                .as("a list of those who share, in which less came between")
                .isEqualTo(ofOriginal + " " + shared);
    }
}
