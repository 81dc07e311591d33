package social.anancus.web.compose;

/**
 * What is wrong with a field.
 *
 * @param key the key of a text
 * @param value what stands for {@code {0}} in it
 */
public record Problem(String key, Object value) {
    static Problem of(String name) {
        return of(name, "");
    }

    static Problem of(String name, Object value) {
        return new Problem("writing.problem." + name, value);
    }
}
