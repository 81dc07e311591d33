package social.anancus.platform.persistence;

import java.util.HashMap;
import java.util.Map;

/**
 * A part of a {@code where} clause with the values that it needs.
 *
 * @param sql a condition, in parentheses where it matters
 * @param parameters its values by name
 */
public record SqlCondition(String sql, Map<String, Object> parameters) {
    public SqlCondition {
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param other another condition; parameters of the same name have the same value
     * @return what is true where both are
     */
    public SqlCondition and(SqlCondition other) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(other.parameters);
        return new SqlCondition(sql + " and " + other.sql, all);
    }
}
