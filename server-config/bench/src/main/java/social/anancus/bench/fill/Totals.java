package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What follows from the rows: votes and their tallies, counters, stored feeds. Each by one statement over everything, with
 * the rules by which the server counts: what is for one person only counts nowhere, private replies not for the parent.
 */
final class Totals {
    /** The server keeps so many of a feed. */
    private static final int LONGEST_FEED = 800;

    private static final List<String> COUNTERS = List.of("""
            insert into account_stat as stat (account_id, statuses_count, following_count, followers_count, last_status_at)
            select account.id,
                (select count(*) from status where account_id = account.id and visibility <> 'DIRECT' and deleted_at is null),
                (select count(*) from follow where account_id = account.id),
                (select count(*) from follow where target_account_id = account.id),
                (select max(created_at) from status where account_id = account.id and deleted_at is null)
            from account
            on conflict (account_id) do update set statuses_count = excluded.statuses_count,
                following_count = excluded.following_count, followers_count = excluded.followers_count,
                last_status_at = excluded.last_status_at
            """, """
            insert into status_stat as stat (status_id, replies_count, reblogs_count, favourites_count)
            select status_id, sum(replies), sum(reblogs), sum(favourites)
            from (
                select in_reply_to_id as status_id, 1 as replies, 0 as reblogs, 0 as favourites from status
                where in_reply_to_id is not null and visibility in ('PUBLIC', 'UNLISTED') and deleted_at is null
                union all
                select reblog_of_id, 0, 1, 0 from status where reblog_of_id is not null and deleted_at is null
                union all
                select status_id, 0, 0, 1 from favourite
            ) as counted
            group by status_id
            on conflict (status_id) do update set replies_count = excluded.replies_count,
                reblogs_count = excluded.reblogs_count, favourites_count = excluded.favourites_count
            """);

    /** About a third of those who follow take part, each with the choice that follows from the two ids. */
    private static final List<String> VOTES = List.of("""
            insert into poll_vote (poll_id, account_id, choice, created_at)
            select poll.id, follow.account_id, (follow.account_id + poll.id) % cardinality(poll.options), poll.created_at
            from poll join follow on follow.target_account_id = poll.account_id
            where (follow.account_id / 65536 + poll.id) % 3 = 0
            order by poll.id, follow.account_id
            on conflict do nothing
            """, """
            update poll set votes_count = votes, voters_count = votes, tallies = array(
                select (select count(*) from poll_vote where poll_id = poll.id and choice = option - 1)
                from generate_series(1, cardinality(poll.options)) as option order by option)
            from (select poll_id, count(*) as votes from poll_vote group by poll_id) as counted
            where counted.poll_id = poll.id
            """);

    private static final String FEED_OWNERS = """
            insert into home_feed_owner (account_id, built_at, last_read_at)
            select account_id, ?, ? from app_user
            on conflict (account_id) do nothing
            """;

    private static final String FEEDS = """
            insert into home_feed (account_id, status_id, reblog_of_id)
            select owner, id, reblog_of_id
            from (
                select owner, status.id, reblog_of_id,
                    row_number() over (partition by owner order by status.id desc) as place,
                    row_number() over (partition by owner, coalesce(reblog_of_id, status.id)
                        order by reblog_of_id nulls first, status.id) as repetition
                from (
                    select account_id as owner, account_id as author, true as show_reblogs from home_feed_owner
                    union all
                    select follow.account_id, target_account_id, show_reblogs
                    from follow join home_feed_owner using (account_id)
                ) as source
                join status on status.account_id = author
                where deleted_at is null
                    and (show_reblogs or reblog_of_id is null)
                    and (visibility in ('PUBLIC', 'UNLISTED', 'PRIVATE') or owner = author or exists (
                        select from mention where mention.status_id = status.id and mention.account_id = owner))
                    and (not reply or owner = author or in_reply_to_account_id in (owner, author) or exists (
                        select from follow where account_id = owner and target_account_id = in_reply_to_account_id))
            ) as candidate
            where place <= ? and repetition = 1
            order by owner, id
            on conflict do nothing
            """;

    private final Connection connection;
    private final FillPlan plan;

    Totals(Connection connection, FillPlan plan) {
        this.connection = connection;
        this.plan = plan;
    }

    void write() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
            for (String sql : VOTES) {
                statement.execute(sql);
            }
            for (String sql : COUNTERS) {
                statement.execute(sql);
            }
        }
        try (PreparedStatement owners = connection.prepareStatement(FEED_OWNERS);
                PreparedStatement feeds = connection.prepareStatement(FEEDS)) {
            owners.setString(1, plan.now().toString());
            owners.setString(2, plan.now().toString());
            owners.executeUpdate();
            feeds.setInt(1, LONGEST_FEED);
            feeds.executeUpdate();
        }
    }
}
