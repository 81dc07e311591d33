package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code follow} and {@code follow_request}. Counters are the use cases' matter. */
@ApplicationScoped
public class FollowRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowRepository() {}

    @Inject
    public FollowRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Which of the two tables. */
    enum Kind {
        FOLLOW("follow"),
        REQUEST("follow_request");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /**
     * Who follows whom, and how.
     *
     * @param accountId who follows
     * @param targetAccountId whom
     * @param options how
     * @param uri the id of the Follow activity; null for one of ours
     */
    record NewFollow(
            long accountId,
            long targetAccountId,
            FollowOptions options,
            @Nullable String uri) {}

    /** The new row's id; empty if the two are already in this table. */
    Optional<Long> insert(Kind kind, NewFollow follow, Instant now) {
        List<String> languages = follow.options().languages();
        return Sql.of(
                        "insert into " + kind.table
                                + " (account_id, target_account_id, show_reblogs, notify, languages,"
                                + " uri, created_at) values (:account, :target, :reblogs, :notify, cast(nullif(:languages, '{}')"
                                + " as text[]), :uri, :now) on conflict (account_id, target_account_id) do nothing returning id")
                .set("account", follow.accountId())
                .set("target", follow.targetAccountId())
                .set("reblogs", follow.options().reblogsOrDefault())
                .set("notify", follow.options().notifyingOrDefault())
                .set("languages", languages == null ? List.of() : languages)
                .set("uri", follow.uri())
                .set("now", now)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * Keeps the id under which another server is told of a request; the follow that comes of it has the same.
     *
     * @param requestId the row of {@code follow_request}
     * @param uri the id of the Follow activity
     */
    public void nameRequest(long requestId, String uri) {
        Sql.of("update follow_request set uri = :uri where id = :request")
                .set("uri", uri)
                .set("request", requestId)
                .update(entityManager);
    }

    /** Whether there was a row to change. */
    boolean update(Kind kind, long accountId, long targetId, FollowOptions options) {
        return Sql.of("update " + kind.table + " set show_reblogs = coalesce(cast(:reblogs as boolean), show_reblogs),"
                                + " notify = coalesce(cast(:notify as boolean), notify), languages = case when :keep then"
                                + " languages else cast(nullif(:languages, '{}') as text[]) end where account_id ="
                                + " :account and target_account_id = :target")
                        .set("reblogs", options.reblogs())
                        .set("notify", options.notifying())
                        .set("keep", options.languages() == null)
                        .set("languages", options.languages() == null ? List.of() : options.languages())
                        .set("account", accountId)
                        .set("target", targetId)
                        .update(entityManager)
                > 0;
    }

    /** The follow between the two. */
    Optional<FollowRow> find(long accountId, long targetId) {
        return Sql.of("select id, account_id, target_account_id, uri from follow where account_id = :account and"
                        + " target_account_id = :target")
                .set("account", accountId)
                .set("target", targetId)
                .first(entityManager, FollowRepository::read);
    }

    /** The row that is gone; empty if there was none. */
    Optional<FollowRow> delete(Kind kind, long accountId, long targetId) {
        return Sql.of("delete from " + kind.table + " where account_id = :account and target_account_id = :target"
                        + " returning id, account_id, target_account_id, uri")
                .set("account", accountId)
                .set("target", targetId)
                .first(entityManager, FollowRepository::read);
    }

    /** The rows in either direction between an account and all of a domain, which are gone. */
    List<FollowRow> deleteOfDomain(Kind kind, long accountId, String domain) {
        return Sql.of("delete from " + kind.table + " f using account a where a.domain = :domain and (f.account_id ="
                        + " :account and f.target_account_id = a.id or f.target_account_id = :account and f.account_id ="
                        + " a.id) returning f.id, f.account_id, f.target_account_id, f.uri")
                .set("account", accountId)
                .set("domain", domain)
                .list(entityManager, FollowRepository::read);
    }

    /** Makes a follow of a request, with the same options; empty if there was no request, or the follow was there already. */
    Optional<FollowRow> grant(long accountId, long targetId, Instant now) {
        return Sql.of(
                        "insert into follow (account_id, target_account_id, show_reblogs, notify, languages, uri, created_at)"
                                + " select account_id, target_account_id, show_reblogs, notify, languages, uri, :now from"
                                + " follow_request where account_id = :account and target_account_id = :target on conflict"
                                + " (account_id, target_account_id) do nothing returning id, account_id, target_account_id, uri")
                .set("account", accountId)
                .set("target", targetId)
                .set("now", now)
                .first(entityManager, FollowRepository::read);
    }

    /** Gives a follow or request the id of a later activity; the id that it had, if that was another. */
    @Nullable
    String rename(Kind kind, long accountId, long targetId, @Nullable String uri) {
        if (uri == null) {
            return null;
        }
        return Sql.of("update " + kind.table + " f set uri = :uri from " + kind.table + " b where b.id = f.id and"
                        + " f.account_id = :account and f.target_account_id = :target and f.uri is distinct from :uri"
                        + " returning b.uri")
                .set("uri", uri)
                .set("account", accountId)
                .set("target", targetId)
                .first(entityManager, row -> Optional.ofNullable(row.textOrNull(0)))
                .flatMap(before -> before)
                .orElse(null);
    }

    /** How one account follows the other, or has asked to. */
    Optional<FollowOptions> options(long accountId, long targetId) {
        return Sql.of("select show_reblogs, notify, languages from follow where account_id = :account and"
                        + " target_account_id = :target union all select show_reblogs, notify, languages from"
                        + " follow_request where account_id = :account and target_account_id = :target")
                .set("account", accountId)
                .set("target", targetId)
                .first(
                        entityManager,
                        row -> new FollowOptions(row.flag(0), row.flag(1), row.isNull(2) ? null : row.texts(2)));
    }

    /** Some of those whom follows or requests tie to an account, by their ids. */
    List<Long> tiedTo(long accountId, int limit) {
        return Sql.of("select x.id from (select target_account_id as id from follow where account_id = :account union"
                        + " select account_id from follow where target_account_id = :account union select"
                        + " target_account_id from follow_request where account_id = :account union select account_id from"
                        + " follow_request where target_account_id = :account) x order by x.id")
                .set("account", accountId)
                .limit(limit)
                .numbers(entityManager);
    }

    /** The follows of an account by people of this server, by their rows. */
    List<FollowRow> byPeopleHere(long targetId, long after, int limit) {
        return Sql.of("select f.id, f.account_id, f.target_account_id, f.uri from follow f join account a on a.id ="
                        + " f.account_id where f.target_account_id = :target and a.domain is null and a.suspended_at is"
                        + " null and f.id > :after order by f.id")
                .set("target", targetId)
                .set("after", after)
                .limit(limit)
                .list(entityManager, FollowRepository::read);
    }

    /** Whom an account follows or asks by the activity of that id. */
    Optional<Long> targetOf(long accountId, String uri) {
        return byUri(uri).filter(follow -> follow.accountId() == accountId).map(KnownFollow::targetAccountId);
    }

    /** A follow goes before a request. */
    Optional<KnownFollow> byUri(String uri) {
        return Sql.of("select account_id, target_account_id, false from follow where uri = :uri union all select"
                        + " account_id, target_account_id, true from follow_request where uri = :uri")
                .set("uri", uri)
                .first(entityManager, row -> new KnownFollow(row.number(0), row.number(1), row.flag(2)));
    }

    /** Who asks to follow an account that is not locked, and is not limited; the oldest requests first. */
    List<Long> requestsToUnlocked(long accountId) {
        return Sql.of(
                        "select r.account_id from follow_request r join account t on t.id = r.target_account_id join account a on"
                                + " a.id = r.account_id where r.target_account_id = :account and not t.locked and a.silenced_at is null"
                                + " and a.suspended_at is null order by r.id")
                .set("account", accountId)
                .numbers(entityManager);
    }

    /**
     * @param accountId an account
     * @return how many ask to follow it
     */
    public long countRequests(long accountId) {
        return Sql.of("select count(*) from follow_request r join account a on a.id = r.account_id where"
                        + " r.target_account_id = :account and a.suspended_at is null")
                .set("account", accountId)
                .first(entityManager, row -> row.number(0))
                .orElse(0L);
    }

    /** Takes accounts that are no longer followed out of the follower's lists and featured accounts. */
    void dropWhatNeedsFollow(List<FollowRow> gone) {
        if (gone.isEmpty()) {
            return;
        }
        List<Long> accounts = gone.stream().map(FollowRow::accountId).toList();
        List<Long> targets = gone.stream().map(FollowRow::targetAccountId).toList();
        Sql.of("with gone as (select * from unnest(cast(:accounts as bigint[]), cast(:targets as bigint[])) as"
                        + " g(account_id, target_id)), members as (delete from account_list_member m using account_list l,"
                        + " gone where l.id = m.list_id and l.account_id = gone.account_id and m.account_id ="
                        + " gone.target_id) delete from endorsement e using gone where e.account_id = gone.account_id and"
                        + " e.target_account_id = gone.target_id")
                .set("accounts", accounts)
                .set("targets", targets)
                .update(entityManager);
    }

    private static FollowRow read(Row row) {
        return new FollowRow(row.number(0), row.number(1), row.number(2), row.textOrNull(3));
    }
}
