package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import social.anancus.core.account.HasMoved;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.persistence.Sql;

/** Asks whether somebody may react to a status: whether they block its author, and whether they are still here. */
@ApplicationScoped
public class ReactorRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactorRepository() {}

    @Inject
    public ReactorRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param accountId who wants to react
     * @param authorId the author
     * @return whether that one blocks the author
     */
    public boolean blocks(long accountId, long authorId) {
        return Sql.of("select 1 from account_block where account_id = :account and target_account_id = :author")
                .set("account", accountId)
                .set("author", authorId)
                .exists(entityManager);
    }

    /** How somebody of any server stands to an author: away is only who has moved from here. */
    private record Standing(boolean away, boolean blocking) {}

    /**
     * @param accountId who wants to react; what accounts of other servers do is not asked here
     * @param authorId the author
     * @throws HasMoved if that one is of this server and has moved away
     * @throws NotPermitted if that one blocks the author
     */
    public void requireMayReact(long accountId, long authorId) {
        Standing standing = Sql.of("select a.domain is null and a.moved_to_account_id is not null, exists (select from"
                        + " account_block b where b.account_id = a.id and b.target_account_id = :author) from account a"
                        + " where a.id = :account")
                .set("account", accountId)
                .set("author", authorId)
                .first(entityManager, row -> new Standing(row.flag(0), row.flag(1)))
                .orElseThrow(NotFound::new);
        if (standing.away()) {
            throw new HasMoved();
        }
        if (standing.blocking()) {
            throw new NotPermitted();
        }
    }
}
