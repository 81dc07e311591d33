package social.anancus.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.launcher.Failure;

class FillingIT {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    static Path folder;

    private static EmptyServer server;
    private static Connection filled;
    private static List<Filling.Invented> people;

    @BeforeAll
    static void fill() throws IOException, InterruptedException, SQLException {
        server = new EmptyServer(folder);
        filled = server.migrated("filled");
        people = Filling.fill(filled, plan(30), false);
    }

    @AfterAll
    static void stop() throws SQLException {
        filled.close();
        server.close();
    }

    private static FillPlan plan(int celebrityFollowers) {
        return new FillPlan(20, 400, 8, celebrityFollowers, true, 1, NOW, "https://example.social/");
    }

    @Test
    void thereAreAsManyPeopleAndPostsAsWereAskedFor() throws SQLException {
        assertThat(people).hasSize(31); // eleven only read
        assertThat(count("account")).isEqualTo(31);
        assertThat(count("app_user where confirmed_at is not null and approved"))
                .isEqualTo(31);
        assertThat(count("status")).isEqualTo(400);
        assertThat(number("select followers_count from account_stat order by account_id limit 1"))
                .isEqualTo(30);
        for (String filledTable : List.of(
                "status where reblog_of_id is not null",
                "status where in_reply_to_id is not null",
                "status where visibility = 'DIRECT'",
                "mention",
                "status_tag",
                "poll_vote",
                "favourite",
                "bookmark",
                "notification",
                "account_conversation")) {
            assertThat(count(filledTable)).as(filledTable).isPositive();
        }
    }

    @Test
    void countersAreWhatTheRowsSay() throws SQLException {
        assertThat(count("""
                account_stat where
                following_count <> (select count(*) from follow where account_id = account_stat.account_id)
                or followers_count <> (select count(*) from follow where target_account_id = account_stat.account_id)
                or statuses_count <> (select count(*) from status
                    where account_id = account_stat.account_id and visibility <> 'DIRECT')
                """)).isZero();
        assertThat(number("select sum(favourites_count) from status_stat")).isEqualTo(count("favourite"));
        assertThat(number("select sum(reblogs_count) from status_stat"))
                .isEqualTo(count("status where reblog_of_id is not null"));
        assertThat(number("select sum(replies_count) from status_stat"))
                .isEqualTo(count("status where in_reply_to_id is not null and visibility in ('PUBLIC', 'UNLISTED')"));
        assertThat(count("poll where votes_count <> (select count(*) from poll_vote where poll_id = poll.id)"
                        + " or votes_count <> (select sum(tally) from unnest(tallies) as tally)"))
                .isZero();
        assertThat(count("status join poll on poll.status_id = status.id where status.poll_id = poll.id"))
                .isEqualTo(count("poll"));
    }

    @Test
    void idsCarryTheTimesOfTheirPosts() throws SQLException {
        assertThat(count("status where id >> 16 <> (extract(epoch from created_at) * 1000)::bigint"))
                .isZero();
        assertThat(count("status where created_at not between '2026-03-02T12:00:00Z' and '2026-05-01T12:00:00Z'"))
                .isZero();
        assertThat(count("status as reply join status as parent on reply.in_reply_to_id = parent.id"
                        + " where reply.id <= parent.id or reply.conversation_id <> parent.conversation_id"))
                .isZero();
    }

    @Test
    void feedsHoldWhatTheirOwnersFollow() throws SQLException {
        assertThat(count("home_feed_owner")).isEqualTo(31);
        assertThat(count("home_feed")).isPositive();
        assertThat(count("""
                home_feed join status on status.id = status_id
                where status.account_id <> home_feed.account_id
                and not exists (select from follow where follow.account_id = home_feed.account_id
                    and target_account_id = status.account_id)
                and not exists (select from mention where mention.status_id = status.id
                    and mention.account_id = home_feed.account_id)
                """)).isZero();
        assertThat(count("""
                home_feed join status on status.id = status_id
                where visibility = 'DIRECT' and status.account_id <> home_feed.account_id
                and not exists (select from mention where mention.status_id = status.id
                    and mention.account_id = home_feed.account_id)
                """)).isZero();
    }

    @Test
    void picturesBelongToTheirPosts() throws SQLException {
        assertThat(count("media_attachment")).isPositive();
        assertThat(count("media_attachment as picture where not exists (select from status"
                        + " where status.id = picture.status_id and picture.id = any(media_ids)"
                        + " and status.account_id = picture.account_id)"))
                .isZero();
        assertThat(number("select sum(cardinality(media_ids)) from status")).isEqualTo(count("media_attachment"));
    }

    @Test
    void tokensAreStoredAsTheirHashes() throws SQLException {
        try (var statement = filled.prepareStatement("""
                select username from oauth_access_token token
                join app_user on app_user.id = token.user_id join account on account.id = app_user.account_id
                where token_hash = sha256(?::bytea)
                """)) {
            statement.setString(1, people.get(4).token());
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(people.get(4).name());
            }
        }
    }

    @Test
    void aServerInUseIsLeftAloneUnlessForced() throws SQLException, IOException {
        assertThatThrownBy(() -> Filling.fill(filled, plan(0), false))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("31 accounts and posts");
        try (Connection twice = server.migrated("twice")) {
            Filling.fill(twice, plan(0), false);
            FillPlan other = new FillPlan(5, 50, 2, 0, false, 2, NOW.plusSeconds(1), "https://example.social/");
            Filling.fill(twice, other, true);
            assertThat(number(twice, "select count(*) from account")).isEqualTo(25);
        }
    }

    @Test
    void theSameSeedGivesTheSameNetwork() throws SQLException, IOException {
        String network = """
                select md5(string_agg(line, '' order by line)) from (
                    select format('%s %s %s %s', id, account_id, visibility, content) as line from status
                    union all select format('%s %s', account_id, target_account_id) from follow
                    union all select format('%s %s', account_id, status_id) from favourite
                    union all select format('%s %s', account_id, status_id) from home_feed
                ) as lines
                """;
        try (Connection again = server.migrated("again")) {
            Filling.fill(again, plan(30), false);
            assertThat(text(again, network)).isEqualTo(text(filled, network));
        }
    }

    private static long count(String rest) throws SQLException {
        return number("select count(*) from " + rest);
    }

    private static long number(String sql) throws SQLException {
        return number(filled, sql);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
