package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import social.anancus.platform.persistence.Sql;

/** Finds rows of {@code account} by the addresses of their profiles. */
@ApplicationScoped
public class AccountAddressRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountAddressRepository() {}

    @Inject
    public AccountAddressRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Long> find(String address, String localName) {
        return Sql.of("select a.id from account a where a.suspended_at is null and a.deleted_at is null"
                        + " and (a.uri = :address or a.url = :address"
                        + " or (lower(a.username) = :local and a.domain is null)) limit 1")
                .set("address", address)
                .set("local", localName)
                .numbers(entityManager);
    }
}
