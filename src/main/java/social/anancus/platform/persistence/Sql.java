package social.anancus.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement with named parameters, {@code :name}, for repositories: JPA's native queries know numbered ones only.
 *
 * <p>Collections become PostgreSQL arrays: {@code where id = any(cast(:ids as bigint[]))}. A null wants a cast as well. The
 * text is a constant of the program; what comes from outside is a parameter.
 */
public final class Sql {
    private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z][A-Za-z0-9]*)");
    private static final Map<String, Parsed> PARSED = new ConcurrentHashMap<>();

    private final Parsed parsed;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private int limit = -1;

    private record Parsed(String text, List<String> names) {
        static Parsed of(String sql) {
            List<String> names = new ArrayList<>();
            String text = NAME.matcher(sql).replaceAll(found -> {
                int known = names.indexOf(found.group(1));
                if (known < 0) {
                    names.add(found.group(1));
                    known = names.size() - 1;
                }
                return Matcher.quoteReplacement("?" + (known + 1));
            });
            return new Parsed(text, List.copyOf(names));
        }
    }

    private Sql(Parsed parsed) {
        this.parsed = parsed;
    }

    /**
     * @param text the statement
     * @return it, without values yet
     */
    public static Sql of(String text) {
        return new Sql(PARSED.computeIfAbsent(text, Parsed::of));
    }

    /**
     * @param name the parameter
     * @param value its value: a number, text, boolean, time, enum (its name), or a collection of numbers, texts or enums
     * @return this
     */
    public Sql set(String name, @Nullable Object value) {
        if (parsed.names.contains(name)) {
            values.put(name, forDatabase(value));
        }
        return this;
    }

    /**
     * @param all values by name; those that the statement does not use are passed over
     * @return this
     */
    public Sql setAll(Map<String, ?> all) {
        all.forEach(this::set);
        return this;
    }

    /**
     * @param rows at most how many rows are read
     * @return this
     */
    public Sql limit(int rows) {
        limit = rows;
        return this;
    }

    private static @Nullable Object forDatabase(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time -> Timestamp.from(time.truncatedTo(ChronoUnit.MICROS));
            case Enum<?> constant -> constant.name();
            case Collection<?> many -> literal(many);
            // PostgreSQL takes no NUL; where one was sent, nothing is found rather than everything broken
            case String text -> text.replace("\0", "");
            default -> value;
        };
    }

    /**
     * @param values numbers, texts or enums
     * @return PostgreSQL's literal of an array of them
     */
    static String literal(Collection<?> values) {
        boolean numbers = values.stream().allMatch(Number.class::isInstance);
        if (numbers) {
            return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
        return TextListConverter.toLiteral(values.stream()
                .map(value -> value instanceof Enum<?> constant
                        ? constant.name()
                        : String.valueOf(value).replace("\0", ""))
                .toList());
    }

    /**
     * @param entityManager the repository's
     * @param reader makes something of a row
     * @return what was made of all rows, in their order
     */
    public <T> List<T> list(EntityManager entityManager, Function<Row, T> reader) {
        List<T> result = new ArrayList<>();
        for (Object row : query(entityManager).getResultList()) {
            result.add(reader.apply(Row.of(row)));
        }
        return result;
    }

    /**
     * @param entityManager the repository's
     * @param reader makes something of a row
     * @return what was made of the first row
     */
    public <T> Optional<T> first(EntityManager entityManager, Function<Row, T> reader) {
        List<?> rows = query(entityManager).getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(reader.apply(Row.of(rows.getFirst())));
    }

    /**
     * @param entityManager the repository's
     * @return the first column of all rows, which are numbers
     */
    public List<Long> numbers(EntityManager entityManager) {
        return list(entityManager, row -> row.number(0));
    }

    /**
     * @param entityManager the repository's
     * @return whether there is a row
     */
    public boolean exists(EntityManager entityManager) {
        return !query(entityManager).getResultList().isEmpty();
    }

    /**
     * Runs a statement that takes locks until the transaction ends.
     *
     * @param entityManager the repository's
     * @throws IllegalStateException if its connection is in no transaction, and the locks would be gone at once
     */
    public void lock(EntityManager entityManager) {
        try {
            if (entityManager.unwrap(Connection.class).getAutoCommit()) {
                throw new IllegalStateException("a lock is asked for outside of a transaction");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the connection does not say whether it is in a transaction", e);
        }
        exists(entityManager);
    }

    /**
     * Runs a statement that changes rows.
     *
     * @param entityManager the repository's
     * @return how many it changed
     */
    public int update(EntityManager entityManager) {
        return query(entityManager).executeUpdate();
    }

    private Query query(EntityManager entityManager) {
        // in the text: told of it only while it fetches, PostgreSQL plans for all rows, and anew each time
        Query query = entityManager.createNativeQuery(limit < 0 ? parsed.text : parsed.text + " limit " + limit);
        for (int i = 0; i < parsed.names.size(); i++) {
            String name = parsed.names.get(i);
            if (!values.containsKey(name)) {
                throw new IllegalStateException("no value for :" + name);
            }
            query.setParameter(i + 1, values.get(name));
        }
        return query;
    }
}
