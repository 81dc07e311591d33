package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of posts and of what belongs to their text: conversations, mentions, tags, polls with their votes. */
final class PostRows {
    private static final int TAGS = 120;
    private static final int POLLS_IN = 20;

    private final Connection connection;
    private final FillPlan plan;
    private final SplittableRandom random;
    private final Zipf tagging = new Zipf(TAGS, 0.9);
    private final long[] tagIds = new long[TAGS];
    private final CopyTable conversations;
    private final CopyTable statuses;
    private final CopyTable mentions;
    private final CopyTable tags;
    private final CopyTable polls;
    private final CopyTable inboxes;
    private final @Nullable MediaRows media;
    private long lastConversation;
    private long lastPoll;

    /**
     * A post that is no reblog.
     *
     * @param mentioned who is named in it; null for nobody
     */
    record Post(
            long id,
            People.Person author,
            Instant at,
            String visibility,
            @Nullable Long inReplyTo,
            @Nullable Long inReplyToAccount,
            long conversation,
            People.@Nullable Person mentioned) {}

    PostRows(Connection connection, FillPlan plan, SplittableRandom random) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        this.random = random;
        this.conversations = new CopyTable(connection, "conversation (id, created_at)");
        this.statuses = new CopyTable(
                connection,
                "status (id, account_id, content, source_text, spoiler_text, sensitive, visibility, language, reply,"
                        + " in_reply_to_id, in_reply_to_account_id, reblog_of_id, conversation_id, media_ids, created_at)");
        this.mentions = new CopyTable(connection, "mention (status_id, account_id)");
        this.tags = new CopyTable(connection, "status_tag (status_id, tag_id)");
        this.polls = new CopyTable(
                connection,
                "poll (id, status_id, account_id, options, tallies, votes_count, voters_count, expires_at, created_at,"
                        + " updated_at)");
        this.inboxes = new CopyTable(
                connection,
                "account_conversation (account_id, conversation_id, participant_account_ids, status_ids, last_status_id,"
                        + " unread)");
        this.media = plan.media() ? new MediaRows(connection, random) : null;
        this.lastConversation = greatest("conversation");
        this.lastPoll = greatest("poll");
        findTags();
    }

    private long greatest(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void findTags() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tag (name, display_name, created_at, last_status_at) values (?, ?, ?, ?)"
                        + " on conflict (name) do update set last_status_at = excluded.last_status_at returning id")) {
            for (int i = 0; i < TAGS; i++) {
                insert.setString(1, Words.tag(i));
                insert.setString(2, Words.tag(i));
                insert.setString(3, plan.now().minus(Duration.ofDays(60)).toString());
                insert.setString(4, plan.now().toString());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    tagIds[i] = row.getLong(1);
                }
            }
        }
    }

    long conversation(Instant at) {
        conversations.row(++lastConversation, at);
        return lastConversation;
    }

    void reblog(long id, long account, long of, Instant at) {
        statuses.row(id, account, "", null, "", false, "PUBLIC", null, false, null, null, of, null, "{}", at);
    }

    void post(Post post) {
        String text = Words.sentence(random, 6 + random.nextInt(40));
        String html = text;
        People.Person mentioned = post.mentioned();
        if (mentioned != null) {
            text = "@" + mentioned.name() + " " + text;
            html = "<span class=\"h-card\" translate=\"no\"><a href=\"" + plan.address() + "@" + mentioned.name()
                    + "\" class=\"u-url mention\">@<span>" + mentioned.name() + "</span></a></span> " + html;
            mentions.row(post.id(), mentioned.id());
        }
        if (random.nextInt(5) == 0) {
            for (int tag : new TreeSet<>(List.of(tagging.choose(random), tagging.choose(random)))) {
                text += " #" + Words.tag(tag);
                html += " <a href=\"" + plan.address() + "tags/" + Words.tag(tag)
                        + "\" class=\"mention hashtag\" rel=\"tag\">#<span>" + Words.tag(tag) + "</span></a>";
                tags.row(post.id(), tagIds[tag]);
            }
        }
        boolean poll = post.inReplyTo() == null && random.nextInt(POLLS_IN) == 0;
        String attached = media == null || poll ? "{}" : media.attach(post);
        boolean warned = random.nextInt(12) == 0;
        statuses.row(
                post.id(),
                post.author().id(),
                "<p>" + html + "</p>",
                text,
                warned ? Words.sentence(random, 3) : "",
                warned,
                post.visibility(),
                random.nextInt(10) < 7 ? "en" : "de",
                post.inReplyTo() != null,
                post.inReplyTo(),
                post.inReplyToAccount(),
                null,
                post.conversation(),
                attached,
                post.at());
        if (poll) {
            poll(post);
        }
    }

    private void poll(Post post) {
        List<String> options = new ArrayList<>();
        List<Long> tallies = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            options.add(Words.sentence(random, 2));
            tallies.add(0L);
        }
        polls.row(
                ++lastPoll,
                post.id(),
                post.author().id(),
                CopyTable.texts(options),
                CopyTable.numbers(tallies),
                0,
                0,
                post.at().plus(Duration.ofDays(3)),
                post.at(),
                post.at());
    }

    /** Puts a direct post into the inboxes of both. */
    void inbox(long conversation, long status, long author, long other) {
        inboxes.row(author, conversation, "{" + other + "}", "{" + status + "}", status, false);
        inboxes.row(other, conversation, "{" + author + "}", "{" + status + "}", status, true);
    }

    void flush() throws SQLException {
        conversations.flush();
        statuses.flush();
        mentions.flush();
        tags.flush();
        polls.flush();
        inboxes.flush();
        if (media != null) {
            media.flush();
        }
    }

    /** Joins posts and polls, and lets the next ids follow those that were given here. */
    void finish() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update status set poll_id = poll.id from poll"
                    + " where poll.status_id = status.id and status.poll_id is null");
            for (String table : List.of("conversation", "poll")) {
                statement.execute("select setval(pg_get_serial_sequence('" + table + "', 'id'),"
                        + " (select coalesce(max(id), 1) from " + table + "))");
            }
        }
    }
}
