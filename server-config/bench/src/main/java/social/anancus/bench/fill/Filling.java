package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import social.anancus.launcher.Failure;

/** Puts a {@link FillPlan} into a database, in one transaction: all of it or nothing. */
public final class Filling {
    /** A server that somebody uses has more than its owner's account, or a post. */
    private static final int ACCOUNTS_OF_AN_EMPTY_SERVER = 3;

    private Filling() {}

    /** Somebody who was invented, and the token by which the API takes a caller for them. */
    public record Invented(String name, String token) {}

    /**
     * @param connection to the database of a server; with {@code stringtype=unspecified}
     * @param plan what to invent
     * @param force whether a server that is in use is filled too
     * @return everybody who was invented; the first has the most followers
     * @throws Failure if the server is in use, or has no such tables
     * @throws SQLException if the database refuses; nothing was written then
     */
    public static List<Invented> fill(Connection connection, FillPlan plan, boolean force) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (!force) {
                refuseUsed(connection);
            }
            if (plan.media() && !exists(connection, "media_attachment")) {
                throw new Failure("This server has no media yet: leave --media out.");
            }
            Notices notices = new Notices();
            People people = new People(connection, plan);
            people.write();
            new Follows(connection, plan, people.members(), notices).write();
            new Posts(connection, plan, people.members(), notices).write();
            notices.write(connection);
            new Totals(connection, plan).write();
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
            return people.members().stream()
                    .map(person -> new Invented(person.name(), person.token()))
                    .toList();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static void refuseUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select (select count(*) from account), exists (select from status)")) {
            row.next();
            if (row.getLong(1) > ACCOUNTS_OF_AN_EMPTY_SERVER || row.getBoolean(2)) {
                throw new Failure("This server is in use: it has " + row.getLong(1) + " accounts"
                        + (row.getBoolean(2) ? " and posts" : "")
                        + ". Invented people would stay in it; fill an empty one, or say --force.");
            }
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
