package social.anancus.bench.fill;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into one table, by PostgreSQL's COPY in its text format. */
final class CopyTable {
    private final Connection connection;
    private final String target;
    private final StringBuilder rows = new StringBuilder();
    private long count;

    /**
     * @param target the table with its columns, as COPY names them
     */
    CopyTable(Connection connection, String target) {
        this.connection = connection;
        this.target = target;
    }

    /** Adds a row; null is SQL's null. */
    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            Object value = values[i];
            if (value == null) {
                rows.append("\\N");
            } else {
                append(value.toString());
            }
        }
        rows.append('\n');
        count++;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }

    /** Sends what was added since the last time. */
    void flush() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException("rows for " + target, e);
        }
        rows.setLength(0);
    }

    long count() {
        return count;
    }

    /** An array of numbers as PostgreSQL writes it. */
    static String numbers(Collection<Long> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** An array of texts as PostgreSQL writes it. */
    static String texts(Collection<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
