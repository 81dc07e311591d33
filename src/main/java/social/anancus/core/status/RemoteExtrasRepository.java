package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.ReceiveAccount;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.persistence.Sql;

/** What statuses of other servers carry beside their text: polls, quotes, counts, emojis, and who may see them. */
@ApplicationScoped
class RemoteExtrasRepository {
    static final int MOST_OPTIONS = 50;
    private static final int LONGEST_OPTION = 500;

    private EntityManager entityManager;
    private StatusRepository statuses;
    private LiveChanges live;
    private CustomEmojiRepository emojis;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteExtrasRepository() {}

    @Inject
    RemoteExtrasRepository(
            EntityManager entityManager,
            StatusRepository statuses,
            CustomEmojiRepository emojis,
            Ids ids,
            LiveChanges live) {
        this.entityManager = entityManager;
        this.statuses = statuses;
        this.live = live;
        this.emojis = emojis;
        this.ids = ids;
    }

    /** The accounts among them that could not see it before. */
    List<Long> address(long statusId, List<Long> accountIds) {
        return Sql.of("insert into mention (status_id, account_id, silent) select :status, a.id, true from"
                        + " unnest(cast(:accounts as bigint[])) as n(id) join account a on a.id = n.id order by a.id on"
                        + " conflict (status_id, account_id) do nothing returning account_id")
                .set("status", statusId)
                .set("accounts", accountIds)
                .numbers(entityManager);
    }

    /** The id of the new poll. */
    long ask(Status status, RemoteStatus.Poll poll, Instant now) {
        List<RemoteStatus.Option> options = shown(poll);
        return Sql.of("insert into poll (status_id, account_id, options, tallies, votes_count, voters_count, multiple,"
                        + " hide_totals, expires_at, fetched_at, created_at, updated_at) values (:status, :account,"
                        + " cast(:options as text[]), cast(:tallies as bigint[]), :votes, cast(:voters as bigint),"
                        + " :multiple, false, cast(:expires as timestamptz), :now, :now, :now) returning id")
                .set("status", status.id())
                .set("account", status.accountId())
                .set("options", titles(options))
                .set("tallies", tallies(options))
                .set("votes", votes(options))
                .set("voters", voters(poll, options))
                .set("multiple", poll.multiple())
                .set("expires", end(poll, now))
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    /** Whether the poll is the same question: its options in their order, and how one may vote. */
    boolean sameQuestion(long pollId, RemoteStatus.Poll poll) {
        return Sql.of(
                        "select 1 from poll where id = :id and options = cast(:options as text[]) and multiple = :multiple")
                .set("id", pollId)
                .set("options", titles(shown(poll)))
                .set("multiple", poll.multiple())
                .exists(entityManager);
    }

    /** Whether its tallies, voters or end were other ones before. */
    boolean count(long pollId, RemoteStatus.Poll poll, Instant now) {
        List<RemoteStatus.Option> options = shown(poll);
        Instant end = end(poll, now);
        boolean changed = Sql.of("select 1 from poll where id = :id and (tallies <> cast(:tallies as bigint[]) or"
                        + " voters_count is distinct from cast(:voters as bigint) or not :closed and expires_at is distinct"
                        + " from cast(:expires as timestamptz) or :closed and (expires_at is null or expires_at > :now))"
                        + " for update")
                .set("id", pollId)
                .set("tallies", tallies(options))
                .set("voters", voters(poll, options))
                .set("closed", poll.closed())
                .set("expires", end)
                .set("now", now)
                .exists(entityManager);
        Sql.of("update poll set tallies = cast(:tallies as bigint[]), votes_count = :votes, voters_count ="
                        + " cast(:voters as bigint), expires_at = case when :closed then least(coalesce(expires_at, :now),"
                        + " :now) else cast(:expires as timestamptz) end, fetched_at = :now, updated_at = case when"
                        + " :changed then :now else updated_at end where id = :id")
                .set("tallies", tallies(options))
                .set("votes", votes(options))
                .set("voters", voters(poll, options))
                .set("closed", poll.closed())
                .set("expires", end)
                .set("changed", changed)
                .set("now", now)
                .set("id", pollId)
                .update(entityManager);
        return changed;
    }

    private static List<RemoteStatus.Option> shown(RemoteStatus.Poll poll) {
        return poll.options().stream().limit(MOST_OPTIONS).toList();
    }

    private static List<String> titles(List<RemoteStatus.Option> options) {
        return options.stream()
                .map(RemoteStatus.Option::title)
                .map(title -> title.length() <= LONGEST_OPTION ? title : title.substring(0, LONGEST_OPTION))
                .toList();
    }

    private static List<Long> tallies(List<RemoteStatus.Option> options) {
        return options.stream()
                .map(option -> Math.clamp(option.votes(), 0L, ReceiveAccount.HIGHEST_COUNT))
                .toList();
    }

    private static long votes(List<RemoteStatus.Option> options) {
        return tallies(options).stream().mapToLong(Long::longValue).sum();
    }

    /** Nobody votes without a vote, nor with more than one for each option. */
    private static @Nullable Long voters(RemoteStatus.Poll poll, List<RemoteStatus.Option> options) {
        Long said = poll.votersCount();
        if (!poll.multiple()) {
            return votes(options);
        }
        if (said == null) {
            return null;
        }
        long most = votes(options);
        long fewest = tallies(options).stream().mapToLong(Long::longValue).max().orElse(0);
        return Math.clamp(said, fewest, Math.max(fewest, most));
    }

    private static @Nullable Instant end(RemoteStatus.Poll poll, Instant now) {
        Instant end = poll.expiresAt();
        return poll.closed() && (end == null || end.isAfter(now)) ? now : end;
    }

    /** Notes what a status quotes, if that is known here; an own status needs nobody's leave. */
    void quote(Status status, RemoteStatus.Quote quote, Instant now) {
        Long quoted = quote.quotedStatusId();
        if (quoted == null || quoted == status.id()) {
            return;
        }
        Optional<Long> author = Sql.of(
                        "select account_id from status where id = :id and deleted_at is null and reblog_of_id is null")
                .set("id", quoted)
                .first(entityManager, row -> row.number(0));
        if (author.isEmpty()) {
            return;
        }
        boolean accepted = quote.approved() || author.get() == status.accountId();
        List<Long> counted = Sql.of("insert into quote as q (id, status_id, account_id, quoted_status_id,"
                        + " quoted_account_id, state, approval_uri, created_at, updated_at) values (:id, :status,"
                        + " :account, :quoted, :author, :state, :approval, :now, :now) on conflict (status_id) do update"
                        + " set state = excluded.state, approval_uri = excluded.approval_uri, updated_at ="
                        + " excluded.updated_at where q.quoted_status_id = excluded.quoted_status_id and q.state ="
                        + " 'PENDING' and excluded.state = 'ACCEPTED' returning 1")
                .set("id", ids.next())
                .set("status", status.id())
                .set("account", status.accountId())
                .set("quoted", quoted)
                .set("author", author.get())
                .set("state", accepted ? "ACCEPTED" : "PENDING")
                .set("approval", quote.approvalUri())
                .set("now", now)
                .numbers(entityManager);
        if (accepted && !counted.isEmpty()) {
            statuses.count(quoted, StatusCounter.QUOTES, 1);
        }
    }

    /** Counts of its server; what it does not tell stays as it was. Whether they were other ones before. */
    boolean hint(long statusId, RemoteStatus.Hints hints) {
        if (hints.repliesUri() != null) {
            Sql.of("update status set replies_uri = :uri where id = :id and replies_uri is distinct from :uri")
                    .set("uri", hints.repliesUri())
                    .set("id", statusId)
                    .update(entityManager);
        }
        if (hints.favourites() == null && hints.reblogs() == null) {
            return false;
        }
        boolean changed =
                Sql.of("insert into status_stat as c (status_id, remote_favourites_count, remote_reblogs_count) values"
                                        + " (:id, cast(:favourites as bigint), cast(:reblogs as bigint)) on conflict (status_id) do"
                                        + " update set remote_favourites_count = coalesce(excluded.remote_favourites_count,"
                                        + " c.remote_favourites_count), remote_reblogs_count ="
                                        + " coalesce(excluded.remote_reblogs_count, c.remote_reblogs_count)")
                                .set("id", statusId)
                                .set("favourites", clamped(hints.favourites()))
                                .set("reblogs", clamped(hints.reblogs()))
                                .update(entityManager)
                        > 0;
        live.status(statusId);
        return changed;
    }

    private static @Nullable Long clamped(@Nullable Long count) {
        return count == null ? null : (Long) Math.clamp(count, 0L, ReceiveAccount.HIGHEST_COUNT);
    }

    void noteEmojis(RemoteStatus said, Instant now) {
        if (!said.emojis().isEmpty()) {
            Sql.of("select domain from account where id = :id and domain is not null")
                    .set("id", said.authorId())
                    .first(entityManager, row -> row.text(0))
                    .ifPresent(domain -> emojis.receive(domain, said.emojis(), now));
        }
    }

    /** Where the replies of a status are listed, if it is time to read them again; then they count as read now. */
    Optional<String> claimReplies(long statusId, Instant before, Instant now) {
        return Sql.of("update status set replies_fetched_at = :now where id = :id and replies_uri is not null and"
                        + " deleted_at is null and (replies_fetched_at is null or replies_fetched_at < :before) returning"
                        + " replies_uri")
                .set("now", now)
                .set("before", before)
                .set("id", statusId)
                .first(entityManager, row -> row.text(0));
    }
}
