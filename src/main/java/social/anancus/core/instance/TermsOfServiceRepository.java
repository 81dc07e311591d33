package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The published rows of {@code terms_of_service}. */
@ApplicationScoped
public class TermsOfServiceRepository {
    private static final String SELECT =
            "select t.text, cast(t.effective_date as text), cast((select min(n.effective_date)"
                    + " from terms_of_service n where n.published_at is not null and n.effective_date > t.effective_date) as text)"
                    + " from terms_of_service t where t.published_at is not null ";

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TermsOfServiceRepository() {}

    @Inject
    public TermsOfServiceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @param today the day
     * @return the version that holds then, or else the first that will
     */
    public Optional<TermsOfService> current(LocalDate today) {
        return find(
                SELECT + "order by (t.effective_date > cast(?1 as date)), abs(t.effective_date - cast(?1 as date))",
                today);
    }

    /**
     * @param date a day
     * @return the version that holds from that day
     */
    public Optional<TermsOfService> of(LocalDate date) {
        return find(SELECT + "and t.effective_date = cast(?1 as date)", date);
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private Optional<TermsOfService> find(String sql, LocalDate date) {
        List<Object[]> rows = entityManager
                .createNativeQuery(sql)
                .setParameter(1, date.toString())
                .setMaxResults(1)
                .getResultList();
        return rows.stream()
                .map(row -> new TermsOfService(
                        (String) row[0],
                        LocalDate.parse((String) row[1]),
                        row[2] == null ? null : LocalDate.parse((String) row[2])))
                .findFirst();
    }
}
