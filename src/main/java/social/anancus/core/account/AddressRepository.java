package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import social.anancus.platform.persistence.Sql;

/** Reads the addresses of accounts. */
@ApplicationScoped
public class AddressRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AddressRepository() {}

    @Inject
    public AddressRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param ids accounts, here or elsewhere
     * @return the addresses of those that there are, also of suspended and deleted ones, by id; one statement
     */
    public Map<Long, AccountAddress> find(Collection<Long> ids) {
        Map<Long, AccountAddress> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.of("select " + AccountAddress.columns("a") + " from account a where a.id = any(cast(:ids as bigint[]))")
                    .set("ids", ids)
                    .list(entityManager, row -> AccountAddress.read(row, 0))
                    .forEach(address -> found.put(address.id(), address));
        }
        return found;
    }
}
