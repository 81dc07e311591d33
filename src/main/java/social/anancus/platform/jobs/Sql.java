package social.anancus.platform.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Single statements, each a transaction of its own. */
final class Sql {
    private static final int TIMEOUT_SECONDS = 20;

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static int update(DataSource source, String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(DataSource source, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (found.next()) {
                result.add(row.read(found));
            }
            return result;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof long[] numbers) {
                    statement.setArray(i + 1, connection.createArrayOf("bigint", box(numbers)));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Object[] box(long[] numbers) {
        Object[] result = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            result[i] = numbers[i];
        }
        return result;
    }
}
