package social.anancus.platform.persistence;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a statement's result; columns count from 0. */
public final class Row {
    private final @Nullable Object[] columns;

    private Row(@Nullable Object[] columns) {
        this.columns = columns;
    }

    /** JPA gives the bare value where there is one column only. */
    static Row of(@Nullable Object row) {
        return new Row(row instanceof Object[] columns ? columns : new @Nullable Object[] {row});
    }

    /**
     * @return whether the column is null
     */
    public boolean isNull(int column) {
        return columns[column] == null;
    }

    /**
     * @return the number, 0 for null
     */
    public long number(int column) {
        return columns[column] instanceof Number number ? number.longValue() : 0;
    }

    /**
     * @return the number or null
     */
    public @Nullable Long numberOrNull(int column) {
        return columns[column] instanceof Number number ? (Long) number.longValue() : null;
    }

    /**
     * @return the decimal number or null
     */
    public @Nullable Double decimalOrNull(int column) {
        return switch (columns[column]) {
            case BigDecimal decimal -> decimal.doubleValue();
            case Number number -> number.doubleValue();
            case null, default -> null;
        };
    }

    /**
     * @return whether the column is true; null counts as false
     */
    public boolean flag(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    /**
     * @return true, false or null
     */
    public @Nullable Boolean flagOrNull(int column) {
        return columns[column] instanceof Boolean flag ? flag : null;
    }

    /**
     * @return the text
     * @throws NullPointerException if it is null
     */
    public String text(int column) {
        return Objects.requireNonNull(textOrNull(column));
    }

    /**
     * @return the text or null
     */
    public @Nullable String textOrNull(int column) {
        Object value = columns[column];
        return value == null ? null : value.toString();
    }

    /**
     * @return the time
     * @throws NullPointerException if it is null
     */
    public Instant time(int column) {
        return Objects.requireNonNull(timeOrNull(column));
    }

    /**
     * @return the time or null
     */
    public @Nullable Instant timeOrNull(int column) {
        return switch (columns[column]) {
            case Timestamp timestamp -> timestamp.toInstant();
            case OffsetDateTime time -> time.toInstant();
            case Instant instant -> instant;
            case null, default -> null;
        };
    }

    /**
     * @return the numbers of a {@code bigint[]}; none for null
     */
    public List<Long> numbers(int column) {
        return Arrays.stream(array(column))
                .map(value -> ((Number) Objects.requireNonNull(value)).longValue())
                .toList();
    }

    /**
     * @return the texts of a {@code text[]}; none for null
     */
    public List<String> texts(int column) {
        return Arrays.stream(array(column)).map(String::valueOf).toList();
    }

    private @Nullable Object[] array(int column) {
        Object value = columns[column];
        try {
            return switch (value) {
                case null -> new @Nullable Object[0];
                case Array array -> (Object[]) array.getArray();
                case Object[] values -> values;
                default -> throw new IllegalStateException("column " + column + " is no array");
            };
        } catch (SQLException e) {
            throw new IllegalStateException("column " + column + " cannot be read", e);
        }
    }
}
