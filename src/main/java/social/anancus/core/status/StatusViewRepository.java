package social.anancus.core.status;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;
import social.anancus.platform.text.SafeHtml;

/** Reads statuses for showing: one statement for what is the same to all, one for what is the viewer's. */
@ApplicationScoped
public class StatusViewRepository {
    private static final String COLUMNS =
            "s.id, a.id, a.username, a.domain, a.numeric_uri, a.uri, s.uri, s.url, s.content, s.source_text,"
                    + " s.spoiler_text, s.sensitive, s.language, s.visibility, s.in_reply_to_id, s.in_reply_to_account_id,"
                    + " s.reblog_of_id, s.conversation_id, s.media_ids, app.name, app.website, s.quote_policy,"
                    + " s.created_at, s.edited_at, q.state, q.quoted_status_id, q.quoted_account_id, p.id, p.options,"
                    + " p.tallies, p.votes_count, p.voters_count, p.multiple, p.hide_totals, p.expires_at, (select"
                    + " cast(json_agg(json_build_array(ma.id, ma.username, ma.domain, coalesce(ma.url, ma.uri)) order by"
                    + " m.position) as text) from mention m join account ma on ma.id = m.account_id where m.status_id ="
                    + " s.id and not m.silent), (select cast(json_agg(json_build_array(t.name, t.display_name) order by"
                    + " t.id) as text) from status_tag st join tag t on t.id = st.tag_id where st.status_id = s.id)";

    private EntityManager entityManager;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusViewRepository() {}

    @Inject
    public StatusViewRepository(EntityManager entityManager, Json json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /**
     * Reads statuses together with what they share and quote, and what that quotes.
     *
     * @param ids statuses that the caller has asked for with their viewer
     * @return them and the others, by id, without those that are deleted
     */
    public Map<Long, StatusView> findUnchecked(Collection<Long> ids) {
        Map<Long, StatusView> found = new HashMap<>();
        Sql.of("with wanted as (select id, reblog_of_id from status where id = any(cast(:ids as bigint[]))), shown as"
                        + " (select id from wanted union select reblog_of_id from wanted where reblog_of_id is not null),"
                        + " everything as (select id from shown union select q.quoted_status_id from quote q join shown on"
                        + " shown.id = q.status_id where q.quoted_status_id is not null) select " + COLUMNS
                        + " from everything e join status s on s.id = e.id join account a on a.id = s.account_id left join"
                        + " oauth_application app on app.id = s.application_id and not app.superapp left join quote q on"
                        + " q.status_id = s.id left join poll p on p.id = s.poll_id where s.deleted_at is null")
                .set("ids", ids)
                .list(entityManager, this::read)
                .forEach(view -> found.put(view.id(), view));
        return found;
    }

    private StatusView read(Row row) {
        return new StatusView(
                row.number(0),
                new StatusView.Author(row.number(1), row.text(2), row.textOrNull(3), row.flag(4), row.textOrNull(5)),
                row.textOrNull(6),
                row.textOrNull(7),
                new StatusView.Body(
                        SafeHtml.ofStored(row.text(8)),
                        row.textOrNull(9),
                        row.text(10),
                        row.flag(11),
                        row.textOrNull(12)),
                Visibility.valueOf(row.text(13)),
                new StatusView.Place(
                        row.numberOrNull(14), row.numberOrNull(15), row.numberOrNull(16), row.numberOrNull(17)),
                row.numbers(18),
                poll(row),
                row.isNull(19) ? null : new StatusView.Client(row.text(19), row.textOrNull(20)),
                mentions(row.textOrNull(35)),
                tags(row.textOrNull(36)),
                row.isNull(24)
                        ? null
                        : new StatusView.Quote(
                                row.text(24).toLowerCase(Locale.ROOT), row.numberOrNull(25), row.numberOrNull(26)),
                QuotePolicy.valueOf(row.text(21)),
                row.time(22),
                row.timeOrNull(23));
    }

    private static StatusView.@Nullable Poll poll(Row row) {
        return row.isNull(27)
                ? null
                : new StatusView.Poll(
                        row.number(27),
                        row.texts(28),
                        row.numbers(29),
                        row.number(30),
                        row.numberOrNull(31),
                        row.flag(32),
                        row.flag(33),
                        row.timeOrNull(34));
    }

    private List<StatusView.Mention> mentions(@Nullable String array) {
        if (array == null) {
            return List.of();
        }
        List<StatusView.Mention> mentions = new ArrayList<>();
        for (JsonNode each : json.tree(array)) {
            mentions.add(new StatusView.Mention(
                    each.get(0).longValue(), each.get(1).asText(), text(each.get(2)), text(each.get(3))));
        }
        return List.copyOf(mentions);
    }

    private List<StatusView.Tag> tags(@Nullable String array) {
        if (array == null) {
            return List.of();
        }
        List<StatusView.Tag> tags = new ArrayList<>();
        for (JsonNode each : json.tree(array)) {
            tags.add(new StatusView.Tag(each.get(0).asText(), each.get(1).asText()));
        }
        return List.copyOf(tags);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    /**
     * What changes often, and what a viewer has done with a status.
     *
     * @param replies the count of answers
     * @param reblogs the count of reblogs
     * @param favourites the count of favourites
     * @param quotes the count of quotes
     * @param favourited whether the viewer has favourited it
     * @param reblogged whether the viewer has shared it
     * @param bookmarked whether the viewer has a bookmark on it
     * @param muted whether the viewer has muted its conversation
     * @param pinned whether the viewer has pinned it
     * @param ownVotes what the viewer has voted for in its poll
     * @param visible whether the viewer may see it
     * @param follower whether the viewer follows its author
     */
    public record Live(
            long replies,
            long reblogs,
            long favourites,
            long quotes,
            boolean favourited,
            boolean reblogged,
            boolean bookmarked,
            boolean muted,
            boolean pinned,
            List<Long> ownVotes,
            boolean visible,
            boolean follower) {
        private Live marked(int marks) {
            return marks == 0
                    ? this
                    : new Live(
                            replies,
                            reblogs,
                            favourites,
                            quotes,
                            (marks & FAVOURITED) != 0,
                            (marks & REBLOGGED) != 0,
                            (marks & BOOKMARKED) != 0,
                            muted,
                            (marks & PINNED) != 0,
                            ownVotes,
                            visible,
                            follower);
        }
    }

    /**
     * @param viewer who looks
     * @param ids statuses, and those that they share or quote
     * @param toCheck those of them of which it is not known yet whether the viewer may see them
     * @return the live part of each
     */
    public Map<Long, Live> live(Viewer viewer, Collection<Long> ids, Collection<Long> toCheck) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Long self = viewer.accountId();
        // most pages ask for nothing to be checked, and a plan without the rule is half as long to set up
        SqlCondition visible = toCheck.isEmpty() ? ALL : StatusVisibility.visibleTo(viewer, "s");
        Found found = new Found();
        Sql.of("select s.id, 0, " + (self == null ? "0" : ":viewer") + ", " + COUNTS
                        + (self == null ? NOTHING_OWN : own(":viewer"))
                        + (toCheck.isEmpty()
                                ? ", true"
                                : ", case when s.id = any(cast(:check as bigint[])) then " + visible.sql()
                                        + " else true end")
                        + " from status s left join status_stat c on c.status_id = s.id where s.id = any(cast(:ids as"
                        + " bigint[])) and s.deleted_at is null" + (self == null ? "" : MARKS))
                .setAll(visible.parameters())
                .set("viewer", self)
                .set("viewers", self == null ? List.of() : List.of(self))
                .set("ids", ids)
                .set("check", toCheck)
                .list(entityManager, found::take);
        return found.of(self == null ? 0 : self);
    }

    /**
     * The same for many viewers, who are local, in one statement.
     *
     * @param viewers the ids of their accounts
     * @param ids statuses, and those that they share or quote
     * @return by the viewer's id, the live part of each
     */
    public Map<Long, Map<Long, Live>> liveForEach(Collection<Long> viewers, Collection<Long> ids) {
        Found found = new Found();
        Sql.of("select s.id, 0, x.id, " + COUNTS + own("x.id") + ", " + StatusVisibility.visibleToEach("x.id", "s")
                        + " from unnest(cast(:viewers as bigint[])) as x(id) cross join status s left join"
                        + " status_stat c on c.status_id = s.id where s.id = any(cast(:ids as bigint[])) and"
                        + " s.deleted_at is null" + MARKS)
                .set("viewers", viewers)
                .set("ids", ids)
                .list(entityManager, found::take);
        return found.all();
    }

    private static final SqlCondition ALL = new SqlCondition("true", Map.of());

    /** What another server counts is a hint: it may know of more than we do. */
    private static final String COUNTS = "c.replies_count, greatest(c.reblogs_count, c.remote_reblogs_count),"
            + " greatest(c.favourites_count, c.remote_favourites_count), c.quotes_count";

    private static final String NOTHING_OWN = ", false, null, false";

    private static final int FAVOURITED = 1;
    private static final int REBLOGGED = 2;
    private static final int BOOKMARKED = 4;
    private static final int PINNED = 8;

    /** What viewers did with statuses, as rows of their own: one look at an index for a whole page. */
    private static final String MARKS = marked(FAVOURITED, "favourite m", "m.status_id", "")
            + marked(REBLOGGED, "status m", "m.reblog_of_id", " and m.deleted_at is null")
            + marked(BOOKMARKED, "bookmark m", "m.status_id", "")
            + marked(PINNED, "status_pin m", "m.status_id", "");

    private static String marked(int mark, String table, String status, String more) {
        return " union all select " + status + ", " + mark + ", m.account_id, null, null, null, null, null, null, null,"
                + " null from " + table + " where m.account_id = any(cast(:viewers as bigint[])) and " + status
                + " = any(cast(:ids as bigint[]))" + more;
    }

    private static String own(String viewer) {
        return ", s.conversation_id is not null and s.conversation_id in (select m.conversation_id from conversation_mute m"
                + " where m.account_id = " + viewer
                + "), case when s.poll_id is not null then (select array_agg(v.choice"
                + " order by v.choice) from poll_vote v where v.poll_id = s.poll_id and v.account_id = " + viewer
                + ") end, s.quote_policy = 'FOLLOWERS' and exists (select from follow w where w.account_id = " + viewer
                + " and w.target_account_id = s.account_id)";
    }

    /** Puts the rows about one pair of viewer and status together. */
    private static final class Found {
        private record Pair(long viewer, long status) {}

        private final Map<Pair, Live> facts = new HashMap<>();
        private final Map<Pair, Integer> marks = new HashMap<>();

        private boolean take(Row row) {
            Pair pair = new Pair(row.number(2), row.number(0));
            int mark = (int) row.number(1);
            if (mark != 0) {
                marks.merge(pair, mark, (one, other) -> one | other);
                return true;
            }
            facts.put(
                    pair,
                    new Live(
                            row.number(3),
                            row.number(4),
                            row.number(5),
                            row.number(6),
                            false,
                            false,
                            false,
                            row.flag(7),
                            false,
                            row.isNull(8) ? List.of() : row.numbers(8),
                            row.flag(10),
                            row.flag(9)));
            return true;
        }

        private Map<Long, Live> of(long viewer) {
            return all().getOrDefault(viewer, Map.of());
        }

        private Map<Long, Map<Long, Live>> all() {
            Map<Long, Map<Long, Live>> all = new HashMap<>();
            facts.forEach((pair, live) -> all.computeIfAbsent(pair.viewer(), viewer -> new HashMap<>())
                    .put(pair.status(), live.marked(marks.getOrDefault(pair, 0))));
            return all;
        }
    }
}
