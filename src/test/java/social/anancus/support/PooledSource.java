package social.anancus.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Keeps connections for the next who wants one, as a server does: to open one costs more than most statements. */
final class PooledSource implements AutoCloseable {
    private final DataSource real;
    private final DataSource source;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    PooledSource(DataSource real) {
        this.real = real;
        this.source = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, args) -> method.getName().equals("getConnection") ? lend() : method.invoke(real, args));
    }

    DataSource source() {
        return source;
    }

    private Connection lend() throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? real.getConnection() : kept;
        AtomicBoolean closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            if (!closed.getAndSet(true)) {
                                giveBack(connection);
                            }
                            return null;
                        }
                        case "isClosed" -> {
                            return closed.get();
                        }
                        default -> {
                            try {
                                return method.invoke(connection, args);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        }
                    }
                });
    }

    private void giveBack(Connection connection) throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        idle.push(connection);
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
