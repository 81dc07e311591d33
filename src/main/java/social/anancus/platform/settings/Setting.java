package social.anancus.platform.settings;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One setting: what it is called, what it may hold and what it means.
 *
 * @param name the environment variable and the key in the settings file
 * @param aliases other names that are honoured, such as Mastodon's, in order of precedence after {@code name}
 * @param group the heading under which the documentation lists it
 * @param allowed what a value may be, in words, for messages and the documentation
 * @param defaultText the default as it would be written in the file; {@code null} where there is none
 * @param secret true where the value must never be shown
 * @param description what it does, in a sentence or two
 * @param parser from text to value; throws {@link IllegalArgumentException} for what is not allowed
 * @param <T> the type of the value
 */
public record Setting<T>(
        String name,
        List<String> aliases,
        String group,
        String allowed,
        @Nullable String defaultText,
        boolean secret,
        String description,
        Function<String, T> parser) {}
