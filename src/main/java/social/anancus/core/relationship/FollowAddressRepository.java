package social.anancus.core.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import social.anancus.core.account.AccountAddress;
import social.anancus.platform.persistence.Sql;

/**
 * Reads whom accounts follow and who follows them, by address and by numbered pages, as other servers ask. Whether they may is
 * asked elsewhere: {@link ListAccess}.
 */
@ApplicationScoped
public class FollowAddressRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowAddressRepository() {}

    @Inject
    public FollowAddressRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A piece of a list.
     *
     * @param before how many stand before it
     * @param limit at most how many are wanted
     */
    public record Piece(long before, int limit) {}

    /**
     * @param accountId an account
     * @param piece which of them
     * @return who follows it, the latest first, without suspended accounts; one statement
     */
    public List<AccountAddress> followers(long accountId, Piece piece) {
        return read("target_account_id", "account_id", accountId, piece);
    }

    /**
     * @param accountId an account
     * @param piece which of them
     * @return whom it follows, the latest first, without suspended accounts; one statement
     */
    public List<AccountAddress> following(long accountId, Piece piece) {
        return read("account_id", "target_account_id", accountId, piece);
    }

    private List<AccountAddress> read(String owner, String listed, long accountId, Piece piece) {
        return Sql.of("select " + AccountAddress.columns("a") + " from follow f join account a on a.id = f." + listed
                        + " where f." + owner
                        + " = :account and a.suspended_at is null order by f.id desc offset :before")
                .set("account", accountId)
                .set("before", piece.before())
                .limit(piece.limit())
                .list(entityManager, row -> AccountAddress.read(row, 0));
    }
}
