package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Which status a URI means, and which URIs mean none any more: the rows of {@code tombstone} and {@code orphan_reply}. */
@ApplicationScoped
class StatusUriRepository {
    private static final String SELECT = "select s.id, s.account_id, s.uri, s.visibility, s.reblog_of_id, a.username,"
            + " a.numeric_uri from status s join account a on a.id = s.account_id where s.deleted_at is null and ";
    private static final Pattern OURS =
            Pattern.compile("/(?:ap/users/[1-9][0-9]*|users/\\w+)/statuses/([1-9][0-9]{0,17})(?:/activity)?");

    private EntityManager entityManager;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    StatusUriRepository() {}

    @Inject
    StatusUriRepository(EntityManager entityManager, LocalUris uris) {
        this.entityManager = entityManager;
        this.uris = uris;
    }

    private record Found(LocatedStatus status, String uri) {}

    Map<String, LocatedStatus> locate(Collection<String> wanted) {
        Set<Long> ids = new HashSet<>();
        List<String> foreign = new ArrayList<>();
        for (String uri : wanted) {
            Long id = localId(uri);
            if (id == null) {
                foreign.add(uri);
            } else {
                ids.add(id);
            }
        }
        Map<String, LocatedStatus> found = new HashMap<>();
        if (!foreign.isEmpty()) {
            Sql.of(SELECT + "s.uri = any(cast(:uris as text[]))")
                    .set("uris", foreign)
                    .list(entityManager, this::read)
                    .forEach(each -> found.put(each.uri(), each.status()));
        }
        if (!ids.isEmpty()) {
            Map<String, LocatedStatus> ours = new HashMap<>();
            Sql.of(SELECT + "s.uri is null and s.id = any(cast(:ids as bigint[]))")
                    .set("ids", ids)
                    .list(entityManager, this::read)
                    .forEach(each -> ours.put(each.uri(), each.status()));
            for (String uri : wanted) {
                LocatedStatus status = ours.get(uri.replaceFirst("/activity$", ""));
                if (status != null && localId(uri) != null) {
                    found.put(uri, status);
                }
            }
        }
        return found;
    }

    private @Nullable Long localId(String uri) {
        if (!uri.startsWith(uris.root() + "/")) {
            return null;
        }
        Matcher path = OURS.matcher(uri.substring(uris.root().length()));
        return path.matches() ? (Long) Long.parseLong(path.group(1)) : null;
    }

    private Found read(Row row) {
        String remote = row.textOrNull(2);
        String actor = row.flag(6) ? uris.actorById(row.number(1)) : uris.actorByName(row.text(5));
        return new Found(
                new LocatedStatus(
                        row.number(0),
                        row.number(1),
                        remote == null,
                        Visibility.valueOf(row.text(3)),
                        row.numberOrNull(4)),
                remote == null ? uris.status(actor, row.number(0)) : remote);
    }

    /** The id of the row with that URI, also if it is deleted. */
    Optional<Long> idOf(String uri) {
        return Sql.of("select id from status where uri = :uri")
                .set("uri", uri)
                .first(entityManager, row -> row.number(0));
    }

    /** That a status was looked up and not sent, so that nobody was told of it. */
    void noteFound(long statusId, Instant now) {
        Sql.of("update status set fetched_at = :now where id = :id")
                .set("now", now)
                .set("id", statusId)
                .update(entityManager);
    }

    /** Whether a status was only looked up before; from now on it counts as sent. */
    boolean isSentAfterAll(long statusId) {
        return Sql.of("update status set fetched_at = null where id = :id and fetched_at is not null")
                        .set("id", statusId)
                        .update(entityManager)
                > 0;
    }

    boolean isGone(String uri) {
        return Sql.of("select 1 from tombstone where uri = :uri")
                .set("uri", uri)
                .exists(entityManager);
    }

    void bury(String uri, long accountId, Instant now) {
        Sql.of("insert into tombstone (uri, account_id, created_at) values (:uri, :account, :now) on conflict (uri) do"
                        + " nothing")
                .set("uri", uri)
                .set("account", accountId)
                .set("now", now)
                .update(entityManager);
    }

    /** How many were older than that. */
    int forgetBuried(Instant before, int limit) {
        return Sql.of(
                        "delete from tombstone where uri in (select uri from tombstone where created_at < :before order by"
                                + " created_at limit :limit for update skip locked)")
                .set("before", before)
                .set("limit", limit)
                .update(entityManager);
    }

    /** Remembers what a status answers, for when that comes. */
    void awaitParent(long statusId, String parentUri) {
        Sql.of("insert into orphan_reply (status_id, parent_uri) values (:status, :uri) on conflict (status_id) do"
                        + " nothing")
                .set("status", statusId)
                .set("uri", parentUri)
                .update(entityManager);
    }

    /** What a status answers that is not known here. */
    Optional<String> awaitedBy(long statusId) {
        return Sql.of("select parent_uri from orphan_reply where status_id = :status")
                .set("status", statusId)
                .first(entityManager, row -> row.text(0));
    }

    /**
     * Ties answers to what they answer, which has just come.
     *
     * @return the answers
     */
    List<Adopted> adopt(Status parent, String uri) {
        return Sql.of(
                        "with waiting as (select status_id from orphan_reply where parent_uri = :uri order by status_id for"
                                + " update), gone as (delete from orphan_reply o using waiting w where o.status_id = w.status_id)"
                                + " update status s set in_reply_to_id = :parent, in_reply_to_account_id = case when s.account_id ="
                                + " :author and :reply then cast(:target as bigint) else :author end, conversation_id = case when"
                                + " s.visibility in ('DIRECT', 'LIMITED') then s.conversation_id else cast(:conversation as"
                                + " bigint) end from waiting w where s.id = w.status_id and s.deleted_at is null returning s.id,"
                                + " s.visibility")
                .set("uri", uri)
                .set("parent", parent.id())
                .set("author", parent.accountId())
                .set("reply", parent.isReply())
                .set("target", parent.inReplyToAccountId())
                .set("conversation", parent.conversationId())
                .list(entityManager, row -> new Adopted(row.number(0), Visibility.valueOf(row.text(1))));
    }

    /** Some of what an account wrote that is gone; its reblogs too. */
    List<Long> someOfGone(long accountId, int limit) {
        return Sql.of(
                        "select s.id from status s join account a on a.id = s.account_id where s.account_id = :account and"
                                + " s.deleted_at is null and a.domain is not null and a.deleted_at is not null order by s.id desc")
                .set("account", accountId)
                .limit(limit)
                .numbers(entityManager);
    }

    /** A reply that has found what it answers. */
    record Adopted(long statusId, Visibility visibility) {}

    /** The conversation with that URI, which is made if there is none. */
    long conversation(String uri, Instant now) {
        Sql.of("insert into conversation (uri, created_at) values (:uri, :now) on conflict (uri) do nothing")
                .set("uri", uri)
                .set("now", now)
                .update(entityManager);
        return Sql.of("select id from conversation where uri = :uri")
                .set("uri", uri)
                .numbers(entityManager)
                .getFirst();
    }
}
