package social.anancus.platform.log;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id under which the current thread's work stands in the log, from {@link #open} until the scope is closed. */
public final class RequestId {
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** While it is open the thread has an id; closing brings back what was before. */
    public static final class Scope implements AutoCloseable {
        private final String id;
        private final @Nullable String before;

        private Scope(String id, @Nullable String before) {
            this.id = id;
            this.before = before;
        }

        /**
         * @return the id
         */
        public String id() {
            return id;
        }

        @Override
        public void close() {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /**
     * Opens a scope; close it in the same thread, by try-with-resources.
     *
     * @param incoming what the caller sent as {@code X-Request-Id}, or the id of the work that this thread continues;
     *     kept if it is 8 to 64 letters, digits, {@code _} and {@code -}
     * @return the scope with that id, or with a new one
     */
    public static Scope open(@Nullable String incoming) {
        boolean accepted = incoming != null && ACCEPTED.matcher(incoming).matches();
        String id = incoming != null && accepted ? incoming : UUID.randomUUID().toString();
        Scope scope = new Scope(id, CURRENT.get());
        CURRENT.set(id);
        return scope;
    }

    /**
     * @return the current thread's id, if a scope is open
     */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
