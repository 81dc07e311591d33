package social.anancus.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that counts the statements which its connections prepare. */
final class CountingSource {
    private final AtomicLong statements = new AtomicLong();
    private final DataSource source;

    CountingSource(DataSource real) {
        source = proxy(DataSource.class, real, (method, result) -> {
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    private interface After {
        @Nullable
        Object returned(Method method, @Nullable Object result);
    }

    DataSource source() {
        return source;
    }

    long statements() {
        return statements.get();
    }

    private Connection counting(Connection real) {
        return proxy(Connection.class, real, (method, result) -> {
            if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
                statements.incrementAndGet();
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.returned(method, method.invoke(real, args));
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }));
    }
}
