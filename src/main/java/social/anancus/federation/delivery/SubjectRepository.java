package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import social.anancus.platform.persistence.Sql;

/** What observers must know of what an event is about, and the event does not say. */
@ApplicationScoped
class SubjectRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected SubjectRepository() {}

    @Inject
    SubjectRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether the account lives here. */
    boolean isLocal(long accountId) {
        return Sql.of("select 1 from account where id = :account and domain is null")
                .set("account", accountId)
                .exists(entityManager);
    }

    /** Whether the first account lives here and the second elsewhere. */
    boolean goesOut(long accountId, long otherId) {
        return Sql.of(
                        "select 1 from account a, account o where a.id = :account and a.domain is null and o.id = :other and"
                                + " o.domain is not null")
                .set("account", accountId)
                .set("other", otherId)
                .exists(entityManager);
    }

    /**
     * A status or reblog.
     *
     * @param authorId who wrote it
     * @param local whether the author lives here
     * @param reblog whether it shares another
     */
    record Subject(long authorId, boolean local, boolean reblog) {}

    Optional<Subject> status(long statusId) {
        return Sql.of(
                        "select s.account_id, a.domain is null, s.reblog_of_id is not null from status s join account a on"
                                + " a.id = s.account_id where s.id = :status")
                .set("status", statusId)
                .first(entityManager, row -> new Subject(row.number(0), row.flag(1), row.flag(2)));
    }

    /** Whether the numbers of a poll are shown only when it has ended. */
    boolean hidesTotals(long pollId) {
        return Sql.of("select 1 from poll where id = :poll and hide_totals")
                .set("poll", pollId)
                .exists(entityManager);
    }

    /** How a tag is written on the profile of an account that shows it, or else anywhere. */
    Optional<String> tagName(long accountId, long tagId) {
        return Sql.of(
                        "select coalesce((select f.name from featured_tag f where f.account_id = :account and f.tag_id = t.id),"
                                + " t.display_name) from tag t where t.id = :tag")
                .set("account", accountId)
                .set("tag", tagId)
                .first(entityManager, row -> row.text(0));
    }
}
