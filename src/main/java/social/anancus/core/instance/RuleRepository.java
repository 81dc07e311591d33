package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows of {@code rule} and their translations. */
@ApplicationScoped
public class RuleRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RuleRepository() {}

    @Inject
    public RuleRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * @return the rules that hold, in their order
     */
    @SuppressWarnings("unchecked") // a native query knows no types
    public List<Rule> findAll() {
        List<Object[]> rows = entityManager
                .createNativeQuery("select r.id, r.text, r.hint, t.language, t.text, t.hint from rule r"
                        + " left join rule_translation t on t.rule_id = r.id where r.deleted_at is null"
                        + " order by r.priority, r.id, t.language")
                .getResultList();
        Map<Long, Rule> rules = new LinkedHashMap<>();
        for (Object[] row : rows) {
            Rule rule = rules.computeIfAbsent(
                    ((Number) row[0]).longValue(),
                    id -> new Rule(id, (String) row[1], (String) row[2], new LinkedHashMap<>()));
            if (Objects.nonNull(row[3])) {
                rule.translations().put((String) row[3], new Rule.Translation((String) row[4], (String) row[5]));
            }
        }
        return List.copyOf(rules.values());
    }
}
