package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.account.AccountAddress;
import social.anancus.platform.persistence.Sql;

/** Reads the addresses of statuses, and of votes. */
@ApplicationScoped
public class StatusAddressRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusAddressRepository() {}

    @Inject
    public StatusAddressRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * An address tells nothing of what the status says, and is wanted also when the status is gone.
     *
     * @param ids statuses, also deleted ones
     * @return their addresses by id, without those whose rows are gone; one statement
     */
    public Map<Long, StatusAddress> findUnchecked(Collection<Long> ids) {
        Map<Long, StatusAddress> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.of(
                            "select " + StatusAddress.columns("s", "a")
                                    + " from status s join account a on a.id = s.account_id where s.id = any(cast(:ids as bigint[]))")
                    .set("ids", ids)
                    .list(entityManager, row -> StatusAddress.read(row, 0))
                    .forEach(address -> found.put(address.id(), address));
        }
        return found;
    }

    /**
     * @param ids rows of {@code poll_vote}
     * @return those that there are, in their order; one statement
     */
    public List<CastVote> votesUnchecked(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Sql.of("select v.id, p.options[v.choice + 1], " + AccountAddress.columns("b") + ", "
                        + StatusAddress.columns("s", "a")
                        + " from poll_vote v join poll p on p.id = v.poll_id join account b on b.id = v.account_id join"
                        + " status s on s.id = p.status_id join account a on a.id = s.account_id where v.id = any(cast(:ids"
                        + " as bigint[])) order by v.id")
                .set("ids", ids)
                .list(
                        entityManager,
                        row -> new CastVote(
                                row.number(0),
                                row.text(1),
                                AccountAddress.read(row, 2),
                                StatusAddress.read(row, 2 + AccountAddress.WIDTH)));
    }
}
