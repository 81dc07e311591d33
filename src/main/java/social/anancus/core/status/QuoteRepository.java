package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.ids.Ids;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code quote}: which status quotes which. */
@ApplicationScoped
public class QuoteRepository {
    private EntityManager entityManager;
    private StatusRepository statuses;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public QuoteRepository() {}

    @Inject
    public QuoteRepository(EntityManager entityManager, StatusRepository statuses, Ids ids) {
        this.entityManager = entityManager;
        this.statuses = statuses;
        this.ids = ids;
    }

    /**
     * Notes a quote by a local author, approved at once where the quoted author's policy allows it.
     *
     * @param status what quotes, in the database already
     * @param quotedId what is quoted
     * @param now the time
     * @throws NotFound if the author may not see it
     * @throws NotPermitted if its author does not want it
     */
    void quote(Status status, long quotedId, Instant now) {
        Viewer author = Viewer.local(status.accountId());
        Status quoted;
        try {
            quoted = statuses.requireVisible(author, quotedId);
            Long original = quoted.reblogOfId();
            quoted = original == null ? quoted : statuses.requireVisible(author, original);
        } catch (NotFound e) {
            throw new NotFound("The post you are trying to quote does not appear to exist.");
        }
        if (!mayQuote(author, quoted)) {
            throw new NotPermitted();
        }
        Sql.of("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state, created_at,"
                        + " updated_at) values (:id, :status, :account, :quoted, :quotedAccount, :state, :now, :now)")
                .set("id", ids.next())
                .set("status", status.id())
                .set("account", status.accountId())
                .set("quoted", quoted.id())
                .set("quotedAccount", quoted.accountId())
                .set("state", quoted.isLocal() ? "ACCEPTED" : "PENDING")
                .set("now", now)
                .update(entityManager);
        if (quoted.isLocal()) {
            statuses.count(quoted.id(), StatusCounter.QUOTES, 1);
        }
    }

    private boolean mayQuote(Viewer author, Status quoted) {
        if (author.is(quoted.accountId())) {
            return quoted.visibility() != Visibility.DIRECT;
        }
        if (!quoted.visibility().isOpen()) {
            return false;
        }
        return switch (quoted.quotePolicy()) {
            case PUBLIC -> true;
            case NOBODY -> false;
            case FOLLOWERS ->
                Sql.of("select 1 from follow where account_id = :author and target_account_id = :quoted")
                        .set("author", author.accountId())
                        .set("quoted", quoted.accountId())
                        .exists(entityManager);
        };
    }
}
