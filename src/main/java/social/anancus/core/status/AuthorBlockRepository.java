package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import social.anancus.platform.persistence.Sql;

/** Asks whether somebody who wants to react to a status blocks its author. */
@ApplicationScoped
public class AuthorBlockRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AuthorBlockRepository() {}

    @Inject
    public AuthorBlockRepository(EntityManager entityManager) {
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
}
