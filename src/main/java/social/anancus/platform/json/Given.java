package social.anancus.platform.json;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of which it matters whether it was sent at all: what is absent stays as it is, what is null or blank is
 * emptied.
 *
 * @param <T> the type of the value
 */
public final class Given<T> {
    private static final Given<?> ABSENT = new Given<>(false, null);

    private final boolean present;
    private final @Nullable T value;

    private Given(boolean present, @Nullable T value) {
        this.present = present;
        this.value = value;
    }

    /**
     * @return that nothing was sent
     */
    @SuppressWarnings("unchecked") // it holds no value of any type
    public static <T> Given<T> absent() {
        return (Given<T>) ABSENT;
    }

    /**
     * @param value what was sent; null where that was null, or blank for what is no text
     */
    public static <T> Given<T> of(@Nullable T value) {
        return new Given<>(true, value);
    }

    /**
     * @return whether it was sent, with a value or without
     */
    public boolean isPresent() {
        return present;
    }

    /**
     * @return what was sent; null where nothing was, or null itself
     */
    public @Nullable T value() {
        return value;
    }

    /**
     * @param current what holds now
     * @return what is to hold: the value that was sent, null included, or the current one where none was
     */
    public @Nullable T or(@Nullable T current) {
        return present ? value : current;
    }

    /**
     * @param mapper from a value that is not null to another
     * @return the same with the other value
     */
    public <R> Given<R> map(Function<? super T, ? extends @Nullable R> mapper) {
        return present ? of(value == null ? null : mapper.apply(value)) : absent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Given<?> given && given.present == present && Objects.equals(given.value, value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(present, value);
    }

    @Override
    public String toString() {
        return present ? "given" : "absent"; // never the value, which may be a secret
    }
}
