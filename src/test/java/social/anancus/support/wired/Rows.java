package social.anancus.support.wired;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a database at one moment, table by table, each row as JSON.
 *
 * @param tables the rows of each table, in the order of their text
 */
public record Rows(Map<String, List<String>> tables) {
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");

    static Rows of(DataSource source) {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : texts(
                    statement, "select table_name from information_schema.tables where table_schema = 'public'")) {
                if (!NOT_OURS.contains(table)) {
                    tables.put(
                            table, texts(statement, "select row_to_json(t)::text from \"" + table + "\" t order by 1"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Rows(tables);
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    /**
     * @param later the same database afterwards
     * @param exempt tables whose changes do not count
     * @return a line for each row that came ({@code +}) or went ({@code -}); a changed one is both
     */
    public List<String> changes(Rows later, Set<String> exempt) {
        List<String> changes = new ArrayList<>();
        Set<String> all = new TreeSet<>(tables.keySet());
        all.addAll(later.tables.keySet());
        all.removeAll(exempt);
        for (String table : all) {
            List<String> before = tables.getOrDefault(table, List.of());
            List<String> after = later.tables.getOrDefault(table, List.of());
            minus(before, after).forEach(row -> changes.add("- " + table + " " + row));
            minus(after, before).forEach(row -> changes.add("+ " + table + " " + row));
        }
        return changes;
    }

    private static List<String> minus(List<String> all, List<String> without) {
        List<String> rest = new ArrayList<>(all);
        without.forEach(rest::remove);
        return rest;
    }

    static @Nullable String first(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static int execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
