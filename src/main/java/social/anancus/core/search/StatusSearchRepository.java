package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.core.status.visibility.StatusWishes;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;
import social.anancus.platform.text.PlainText;

/** The rows of {@code status_search}, and what is found by them. */
@ApplicationScoped
public class StatusSearchRepository {
    private static final int MAX_TEXT = 100_000;

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusSearchRepository() {}

    @Inject
    public StatusSearchRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<String> textUnchecked(long statusId) {
        return Sql.of("select s.spoiler_text, s.content, array_to_string(p.options, ' '), (select"
                        + " string_agg(m.description, ' ') from media_attachment m where m.id = any(s.media_ids))"
                        + " from status s left join poll p on p.id = s.poll_id"
                        + " where s.id = :id and s.deleted_at is null and s.reblog_of_id is null")
                .set("id", statusId)
                .first(
                        entityManager,
                        row -> String.join(
                                "\n",
                                row.text(0),
                                PlainText.fromHtml(row.text(1)),
                                Objects.requireNonNullElse(row.textOrNull(2), ""),
                                Objects.requireNonNullElse(row.textOrNull(3), "")));
    }

    void write(long statusId, String text) {
        Sql.of("insert into status_search (status_id, words) values (:id, to_tsvector('simple', :text))"
                        + " on conflict (status_id) do update set words = excluded.words")
                .set("id", statusId)
                .set("text", text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text)
                .update(entityManager);
    }

    /** Newest first. */
    List<Long> find(
            Viewer.LocalViewer viewer, StatusQuery query, @Nullable Long authorId, SearchPage page, Instant now) {
        SqlCondition condition = StatusVisibility.visibleTo(viewer, "s")
                .and(StatusWishes.wantedBy(viewer, "s", now))
                .and(new StatusConditions(viewer.id(), now).of(query.filters()));
        String words = query.words().isEmpty()
                ? ""
                : " join status_search x on x.status_id = s.id"
                        + " and x.words @@ websearch_to_tsquery('simple', :words)";
        return Sql.of("select s.id from status s" + words + " where s.reblog_of_id is null and ((" + SearchScope.LIBRARY
                        + ") or (" + SearchScope.PUBLIC + ")) and " + condition.sql()
                        + (authorId == null ? "" : " and s.account_id = :author")
                        + (page.maxId() == null ? "" : " and s.id < :below")
                        + (page.minId() == null ? "" : " and s.id > :above")
                        + " order by s.id desc offset " + page.offset())
                .setAll(condition.parameters())
                .set("viewer", viewer.id())
                .set("words", query.words())
                .set("author", authorId)
                .set("below", page.maxId())
                .set("above", page.minId())
                .limit(page.limit())
                .numbers(entityManager);
    }

    /** Statuses with that address on this server or their own. */
    List<Long> byAddress(String address, long localId) {
        return Sql.of("select s.id from status s where s.deleted_at is null"
                        + " and (s.uri = :address or s.url = :address or (s.id = :local and s.uri is null)) limit 1")
                .set("address", address)
                .set("local", localId)
                .numbers(entityManager);
    }
}
