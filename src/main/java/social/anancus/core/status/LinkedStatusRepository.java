package social.anancus.core.status;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Reads statuses with the addresses of all that they refer to: two statements for any number of them. */
@ApplicationScoped
public class LinkedStatusRepository {
    private static final int PARENT = 4;
    private static final int ORIGINAL = PARENT + StatusAddress.WIDTH;
    private static final int QUOTED = ORIGINAL + StatusAddress.WIDTH;
    private static final int QUOTE = QUOTED + StatusAddress.WIDTH;
    private static final int CONVERSATION = QUOTE + 4;
    private static final int LISTS = CONVERSATION + 3;

    private static final String SELECT = "select s.id, coalesce(c.favourites_count, 0), coalesce(c.reblogs_count, 0),"
            + " l.ended_at, " + StatusAddress.columns("p", "pa") + ", " + StatusAddress.columns("o", "oa") + ", "
            + StatusAddress.columns("d", "da")
            + ", q.id, q.state, q.approval_uri, d.url, v.id, v.uri, v.created_at, (select"
            + " cast(json_agg(json_build_array(m.silent, " + AccountAddress.columns("ma")
            + ") order by m.position, m.account_id) as text) from mention m join account ma on ma.id = m.account_id where"
            + " m.status_id = s.id), (select array_agg(r.id) from (select r.id from status r where r.in_reply_to_id = s.id"
            + " and r.account_id = s.account_id and r.reblog_of_id is null and "
            + StatusVisibility.visibleTo(Viewer.anonymous(), "r").sql() + " order by r.id limit "
            + LinkedStatus.MOST_OWN_REPLIES + ") as r) from status s left join status_stat c on c.status_id = s.id left"
            + " join poll l on l.id = s.poll_id left join status p on p.id = s.in_reply_to_id left join account pa on pa.id"
            + " = p.account_id left join status o on o.id = s.reblog_of_id left join account oa on oa.id = o.account_id"
            + " left join quote q on q.status_id = s.id left join status d on d.id = q.quoted_status_id and d.deleted_at"
            + " is null left join account da on da.id = d.account_id left join conversation v on v.id = s.conversation_id"
            + " where s.id = any(cast(:ids as bigint[])) and s.deleted_at is null";

    private EntityManager entityManager;
    private StatusViewRepository views;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LinkedStatusRepository() {}

    @Inject
    public LinkedStatusRepository(EntityManager entityManager, StatusViewRepository views, Json json) {
        this.entityManager = entityManager;
        this.views = views;
        this.json = json;
    }

    private record Links(
            LinkedStatus.Counts counts,
            @Nullable Instant pollEndedAt,
            @Nullable StatusAddress parent,
            @Nullable StatusAddress original,
            LinkedStatus.@Nullable LinkedQuote quoted,
            LinkedStatus.@Nullable LinkedConversation conversation,
            List<LinkedStatus.LinkedMention> mentions,
            List<Long> ownReplies) {}

    /**
     * @param ids statuses that the caller has asked for with their viewer, or that go to those to whom they are addressed
     * @return them by id, without those that are deleted
     */
    public Map<Long, LinkedStatus> findUnchecked(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, StatusView> shown = views.findUnchecked(ids);
        Map<Long, LinkedStatus> found = new HashMap<>();
        Sql.of(SELECT)
                .set("ids", ids)
                .list(entityManager, row -> Map.entry(row.number(0), read(row)))
                .forEach(each -> {
                    StatusView view = shown.get(each.getKey());
                    if (view != null) {
                        found.put(view.id(), together(view, each.getValue()));
                    }
                });
        return found;
    }

    private static LinkedStatus together(StatusView view, Links links) {
        return new LinkedStatus(
                view,
                links.parent(),
                links.original(),
                links.quoted(),
                links.mentions(),
                links.conversation(),
                links.counts(),
                links.ownReplies(),
                links.pollEndedAt());
    }

    private Links read(Row row) {
        return new Links(
                new LinkedStatus.Counts(row.number(1), row.number(2)),
                row.timeOrNull(3),
                StatusAddress.readIfAny(row, PARENT),
                StatusAddress.readIfAny(row, ORIGINAL),
                row.isNull(QUOTE)
                        ? null
                        : new LinkedStatus.LinkedQuote(
                                row.number(QUOTE),
                                row.text(QUOTE + 1).equals("ACCEPTED"),
                                StatusAddress.readIfAny(row, QUOTED),
                                row.textOrNull(QUOTE + 3),
                                row.textOrNull(QUOTE + 2)),
                row.isNull(CONVERSATION)
                        ? null
                        : new LinkedStatus.LinkedConversation(
                                row.number(CONVERSATION), row.textOrNull(CONVERSATION + 1), row.time(CONVERSATION + 2)),
                mentions(row.textOrNull(LISTS)),
                row.numbers(LISTS + 1));
    }

    private List<LinkedStatus.LinkedMention> mentions(@Nullable String array) {
        if (array == null) {
            return List.of();
        }
        List<LinkedStatus.LinkedMention> mentions = new ArrayList<>();
        for (JsonNode each : json.tree(array)) {
            mentions.add(new LinkedStatus.LinkedMention(
                    new AccountAddress(
                            each.get(1).longValue(),
                            each.get(2).asText(),
                            text(each.get(3)),
                            each.get(4).booleanValue(),
                            text(each.get(5))),
                    each.get(0).booleanValue()));
        }
        return List.copyOf(mentions);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }
}
