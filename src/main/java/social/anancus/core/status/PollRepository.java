package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
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
}
