package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code poll} and {@code poll_vote}. */
@ApplicationScoped
public class PollRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PollRepository() {}

    @Inject
    public PollRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds a poll without votes.
     *
     * @param status its status, in the database already
     * @param draft the poll, validated
     * @param now the time, from which it is open
     * @return its id
     */
    public long add(Status status, PollDraft draft, Instant now) {
        return Sql.of("insert into poll (status_id, account_id, options, tallies, voters_count, multiple, hide_totals,"
                        + " expires_at, created_at, updated_at) values (:status, :account, cast(:options as text[]),"
                        + " cast(:tallies as bigint[]), 0, :multiple, :hidden, :expires, :now, :now) returning id")
                .set("status", status.id())
                .set("account", status.accountId())
                .set("options", draft.options())
                .set("tallies", Collections.nCopies(draft.options().size(), 0L))
                .set("multiple", draft.multiple())
                .set("hidden", draft.hideTotals())
                .set("expires", now.plus(draft.expiresIn()))
                .set("now", now)
                .numbers(entityManager)
                .getFirst();
    }

    /**
     * @param pollId a poll that its author has taken away, with all votes
     */
    void remove(long pollId) {
        Sql.of("delete from poll where id = :id").set("id", pollId).update(entityManager);
    }

    /**
     * @param pollId a poll
     * @param draft what it is to be
     * @return whether it asks the same already, so that its votes stay
     */
    boolean sameQuestion(long pollId, PollDraft draft) {
        return Sql.of("select 1 from poll where id = :id and options = cast(:options as text[]) and multiple ="
                        + " :multiple and hide_totals = :hidden")
                .set("id", pollId)
                .set("options", draft.options())
                .set("multiple", draft.multiple())
                .set("hidden", draft.hideTotals())
                .exists(entityManager);
    }

    /**
     * @param pollId a poll
     * @return the id of its status, whoever may see that
     */
    Optional<Long> statusOf(long pollId) {
        return Sql.of("select status_id from poll where id = :id")
                .set("id", pollId)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * Waits for others who vote.
     *
     * @param pollId a poll
     * @return it as it is now
     */
    Optional<LockedPoll> lock(long pollId) {
        return Sql.of(
                        "select id, status_id, account_id, tallies, multiple, expires_at from poll where id = :id for update")
                .set("id", pollId)
                .first(
                        entityManager,
                        row -> new LockedPoll(
                                row.number(0),
                                row.number(1),
                                row.number(2),
                                row.numbers(3),
                                row.flag(4),
                                row.timeOrNull(5)));
    }

    /**
     * @param pollId a poll
     * @param accountId a voter
     * @return what that one has chosen, counted from 0
     */
    List<Long> choices(long pollId, long accountId) {
        return Sql.of("select choice from poll_vote where poll_id = :poll and account_id = :account order by choice")
                .set("poll", pollId)
                .set("account", accountId)
                .numbers(entityManager);
    }

    /**
     * Writes votes and counts them.
     *
     * @param poll the poll, locked
     * @param accountId the voter
     * @param choices what is chosen, each once and not before
     * @param first whether the voter has not voted before
     * @param now the time
     * @return the ids of the votes
     */
    List<Long> vote(LockedPoll poll, long accountId, List<Integer> choices, boolean first, Instant now) {
        List<Long> votes = Sql.of(
                        "insert into poll_vote (poll_id, account_id, choice, created_at) select :poll, :account,"
                                + " c, :now from unnest(cast(:choices as integer[])) as c returning id")
                .set("poll", poll.id())
                .set("account", accountId)
                .set("choices", choices)
                .set("now", now)
                .numbers(entityManager);
        List<Long> tallies = new ArrayList<>(poll.tallies());
        choices.forEach(choice -> tallies.set(choice, tallies.get(choice) + 1));
        Sql.of(
                        "update poll set tallies = cast(:tallies as bigint[]), votes_count = votes_count + :votes, voters_count ="
                                + " voters_count + :voters, updated_at = :now where id = :id")
                .set("tallies", tallies)
                .set("votes", choices.size())
                .set("voters", first ? 1 : 0)
                .set("now", now)
                .set("id", poll.id())
                .update(entityManager);
        return votes;
    }

    /**
     * @param pollId a poll
     * @param title the text of an option
     * @return which option it is, counted from 0; -1 for none
     */
    int option(long pollId, String title) {
        return Sql.of("select array_position(options, cast(:title as text)) from poll where id = :id")
                        .set("title", title)
                        .set("id", pollId)
                        .first(entityManager, row -> (int) row.number(0))
                        .orElse(0)
                - 1;
    }

    /**
     * @param voteId a vote
     * @param uri its id on the voter's server
     */
    void nameVote(long voteId, String uri) {
        Sql.of("update poll_vote set uri = :uri where id = :id")
                .set("uri", uri)
                .set("id", voteId)
                .update(entityManager);
    }

    /**
     * @param pollId a poll
     * @return when it ends; empty if it never does, or has been ended already
     */
    Optional<Instant> end(long pollId) {
        return Sql.of("select expires_at from poll where id = :id and expires_at is not null and ended_at is null")
                .set("id", pollId)
                .first(entityManager, row -> row.time(0));
    }

    /**
     * Notes that a poll has ended.
     *
     * @param pollId a poll
     * @param now the time
     * @return its status if it has ended, and this was not noted before
     */
    Optional<Long> noteEnd(long pollId, Instant now) {
        return Sql.of(
                        "update poll set ended_at = :now where id = :id and ended_at is null and expires_at <= :now returning"
                                + " status_id")
                .set("id", pollId)
                .set("now", now)
                .first(entityManager, row -> row.number(0));
    }

    /**
     * Notes that an open poll of another server is read now, if it was not lately and its numbers may still change.
     *
     * @param pollId a poll
     * @param before when it was read last at most
     * @param now the time
     * @return the URI of its status if it is to be read
     */
    Optional<String> claimRead(long pollId, Instant before, Instant now) {
        return Sql.of(
                        "update poll p set fetched_at = :now from status s where p.id = :id and s.id = p.status_id and s.uri is"
                                + " not null and s.deleted_at is null and s.visibility in ('PUBLIC', 'UNLISTED') and"
                                + " (p.fetched_at is null or p.fetched_at < :before and (p.expires_at is null or p.fetched_at <="
                                + " p.expires_at)) returning s.uri")
                .set("now", now)
                .set("id", pollId)
                .set("before", before)
                .first(entityManager, row -> row.text(0));
    }
}
