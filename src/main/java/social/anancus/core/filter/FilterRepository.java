package social.anancus.core.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * @return all filters with words and statuses, by one statement
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
        return Sql.of("select f.id, f.title, f.contexts, f.action, f.expires_at,"
                        + " array(select k.id from filter_keyword k where k.filter_id = f.id order by k.id),"
                        + " array(select k.keyword from filter_keyword k where k.filter_id = f.id order by k.id),"
                        + " array(select cast(case when k.whole_word then 1 else 0 end as bigint) from filter_keyword k"
                        + " where k.filter_id = f.id order by k.id),"
                        + " array(select s.id from filter_status s where s.filter_id = f.id order by s.id),"
                        + " array(select s.status_id from filter_status s where s.filter_id = f.id order by s.id)"
                        + " from filter f where f.account_id = :account" + (id == null ? "" : " and f.id = :id")
                        + " order by f.id")
                .set("account", accountId)
                .set("id", id)
                .list(entityManager, FilterRepository::filter);
    }

    private static Filter filter(Row row) {
        long id = row.number(0);
        List<Long> keywordIds = row.numbers(5);
        List<String> words = row.texts(6);
        List<Long> whole = row.numbers(7);
        List<FilterKeyword> keywords = new ArrayList<>(keywordIds.size());
        for (int i = 0; i < keywordIds.size(); i++) {
            keywords.add(new FilterKeyword(keywordIds.get(i), id, words.get(i), whole.get(i) == 1));
        }
        List<Long> filteredIds = row.numbers(8);
        List<Long> statusIds = row.numbers(9);
        List<FilterStatus> statuses = new ArrayList<>(filteredIds.size());
        for (int i = 0; i < filteredIds.size(); i++) {
            statuses.add(new FilterStatus(filteredIds.get(i), id, statusIds.get(i)));
        }
        return new Filter(
                id,
                row.text(1),
                row.texts(2).stream()
                        .flatMap(word -> FilterContext.ofWire(word).stream())
                        .toList(),
                FilterAction.valueOf(row.text(3)),
                row.timeOrNull(4),
                List.copyOf(keywords),
                List.copyOf(statuses));
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
