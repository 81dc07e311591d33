package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code filter}, {@code filter_keyword} and {@code filter_status}; each query carries the owner. */
@ApplicationScoped
public class FilterRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FilterRepository() {}

    @Inject
    public FilterRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountId the owner
     * @return all filters with words and statuses, by three statements
     */
    public List<Filter> all(long accountId) {
        return read(accountId, null);
    }

    /**
     * @param accountId the owner
     * @param id a filter
     * @return it, if it is the owner's
     */
    public Optional<Filter> find(long accountId, long id) {
        return read(accountId, id).stream().findFirst();
    }

    void requireOwn(long accountId, long id) {
        if (!Sql.of("select 1 from filter where id = :id and account_id = :account")
                .set("id", id)
                .set("account", accountId)
                .exists(entityManager)) {
            throw new NotFound();
        }
    }

    private List<Filter> read(long accountId, @Nullable Long id) {
        String which = "f.account_id = :account" + (id == null ? "" : " and f.id = :id");
        Map<Long, List<FilterKeyword>> keywords = Sql.of("select k.id, k.filter_id, k.keyword, k.whole_word"
                        + " from filter_keyword k join filter f on f.id = k.filter_id where " + which
                        + " order by k.id")
                .set("account", accountId)
                .set("id", id)
                .list(entityManager, FilterRepository::keyword)
                .stream()
                .collect(Collectors.groupingBy(FilterKeyword::filterId));
        Map<Long, List<FilterStatus>> statuses = Sql.of("select s.id, s.filter_id, s.status_id"
                        + " from filter_status s join filter f on f.id = s.filter_id where " + which
                        + " order by s.id")
                .set("account", accountId)
                .set("id", id)
                .list(entityManager, FilterRepository::status)
                .stream()
                .collect(Collectors.groupingBy(FilterStatus::filterId));
        return Sql.of("select f.id, f.title, f.contexts, f.action, f.expires_at from filter f where " + which
                        + " order by f.id")
                .set("account", accountId)
                .set("id", id)
                .list(
                        entityManager,
                        row -> new Filter(
                                row.number(0),
                                row.text(1),
                                row.texts(2).stream()
                                        .flatMap(word -> FilterContext.ofWire(word).stream())
                                        .toList(),
                                FilterAction.valueOf(row.text(3)),
                                row.timeOrNull(4),
                                keywords.getOrDefault(row.number(0), List.of()),
                                statuses.getOrDefault(row.number(0), List.of())));
    }

    private static FilterKeyword keyword(Row row) {
        return new FilterKeyword(row.number(0), row.number(1), row.text(2), row.flag(3));
    }

    private static FilterStatus status(Row row) {
        return new FilterStatus(row.number(0), row.number(1), row.number(2));
    }

    long add(long accountId, FilterRules.Checked fields, @Nullable Instant expiresAt, Instant now) {
        return Sql.of("insert into filter (account_id, title, contexts, action, expires_at, created_at, updated_at)"
                        + " values (:account, :title, cast(:contexts as text[]), :action,"
                        + " cast(:expires as timestamptz), :now, :now) returning id")
                .set("account", accountId)
                .set("title", fields.title())
                .set("contexts", words(fields))
                .set("action", fields.action())
                .set("expires", expiresAt)
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    void update(long id, FilterRules.Checked fields, @Nullable Instant expiresAt, Instant now) {
        Sql.of("update filter set title = :title, contexts = cast(:contexts as text[]), action = :action,"
                        + " expires_at = cast(:expires as timestamptz), updated_at = :now where id = :id")
                .set("id", id)
                .set("title", fields.title())
                .set("contexts", words(fields))
                .set("action", fields.action())
                .set("expires", expiresAt)
                .set("now", now)
                .update(entityManager);
    }

    private static List<String> words(FilterRules.Checked fields) {
        return fields.contexts().stream().map(FilterContext::wireName).toList();
    }

    boolean delete(long accountId, long id) {
        return Sql.of("delete from filter where id = :id and account_id = :account")
                        .set("id", id)
                        .set("account", accountId)
                        .update(entityManager)
                > 0;
    }

    Optional<FilterKeyword> findKeyword(long accountId, long id) {
        return Sql.of("select k.id, k.filter_id, k.keyword, k.whole_word from filter_keyword k"
                        + " join filter f on f.id = k.filter_id where k.id = :id and f.account_id = :account")
                .set("id", id)
                .set("account", accountId)
                .first(entityManager, FilterRepository::keyword);
    }

    FilterKeyword addKeyword(long filterId, String keyword, boolean wholeWord, Instant now) {
        long id = Sql.of("insert into filter_keyword (filter_id, keyword, whole_word, created_at)"
                        + " values (:filter, :keyword, :whole, :now) returning id")
                .set("filter", filterId)
                .set("keyword", keyword)
                .set("whole", wholeWord)
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
        return new FilterKeyword(id, filterId, keyword, wholeWord);
    }

    void updateKeyword(FilterKeyword keyword) {
        Sql.of("update filter_keyword set keyword = :keyword, whole_word = :whole where id = :id")
                .set("id", keyword.id())
                .set("keyword", keyword.keyword())
                .set("whole", keyword.wholeWord())
                .update(entityManager);
    }

    boolean deleteKeyword(long accountId, long id) {
        return Sql.of("delete from filter_keyword where id = :id"
                                + " and filter_id in (select f.id from filter f where f.account_id = :account)")
                        .set("id", id)
                        .set("account", accountId)
                        .update(entityManager)
                > 0;
    }

    Optional<FilterStatus> findStatus(long accountId, long id) {
        return Sql.of("select s.id, s.filter_id, s.status_id from filter_status s"
                        + " join filter f on f.id = s.filter_id where s.id = :id and f.account_id = :account")
                .set("id", id)
                .set("account", accountId)
                .first(entityManager, FilterRepository::status);
    }

    /** Empty if the filter names the status already. */
    Optional<FilterStatus> addStatus(long filterId, long statusId, Instant now) {
        return Sql.of("insert into filter_status (filter_id, status_id, created_at) values (:filter, :status, :now)"
                        + " on conflict do nothing returning id, filter_id, status_id")
                .set("filter", filterId)
                .set("status", statusId)
                .set("now", now)
                .first(entityManager, FilterRepository::status);
    }

    boolean deleteStatus(long accountId, long id) {
        return Sql.of("delete from filter_status where id = :id"
                                + " and filter_id in (select f.id from filter f where f.account_id = :account)")
                        .set("id", id)
                        .set("account", accountId)
                        .update(entityManager)
                > 0;
    }

    long countFilters(long accountId) {
        return count("select count(*) from filter f where f.account_id = :account", accountId);
    }

    long countKeywords(long accountId) {
        return count(
                "select count(*) from filter_keyword k join filter f on f.id = k.filter_id"
                        + " where f.account_id = :account",
                accountId);
    }

    long countStatuses(long accountId) {
        return count(
                "select count(*) from filter_status s join filter f on f.id = s.filter_id"
                        + " where f.account_id = :account",
                accountId);
    }

    private long count(String sql, long accountId) {
        return Sql.of(sql).set("account", accountId).numbers(entityManager).getFirst();
    }
}
