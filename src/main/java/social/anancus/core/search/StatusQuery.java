package social.anancus.core.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for in statuses: words, {@code "phrases"}, {@code -excluded} ones, and operators, each of which a
 * hyphen turns round: {@code from:}, {@code has:}, {@code is:}, {@code language:}, {@code before:}, {@code after:},
 * {@code during:}, {@code in:}. What has the form of an operator but is none counts as words.
 *
 * @param words what to look for, in the form of {@code websearch_to_tsquery}; may be empty
 * @param filters the operators
 */
public record StatusQuery(String words, List<Filter> filters) {
    private static final Pattern TOKEN = Pattern.compile("-?\"[^\"]*\"|\\S+");
    private static final Pattern OPERATOR = Pattern.compile("(-?)([a-z]+):(.+)");
    private static final int MAX_TOKENS = 64;

    public StatusQuery {
        filters = List.copyOf(filters);
    }

    /** The kinds of operators. */
    public enum Key {
        FROM,
        HAS,
        IS,
        LANGUAGE,
        BEFORE,
        AFTER,
        DURING,
        IN
    }

    /**
     * An operator.
     *
     * @param key its kind
     * @param value what stands behind the colon
     * @param negated whether a hyphen stands before it
     */
    public record Filter(Key key, String value, boolean negated) {
        /**
         * @return the day that {@link #value} names
         */
        LocalDate day() {
            return LocalDate.parse(value);
        }

        private boolean isKnown() {
            return switch (key) {
                case FROM, LANGUAGE -> true;
                case HAS ->
                    List.of("media", "poll", "link", "embed", "image", "video", "audio")
                            .contains(value);
                case IS -> List.of("reply", "sensitive", "quote").contains(value);
                case IN -> List.of("all", "library", "public").contains(value);
                case BEFORE, AFTER, DURING -> isDay(value);
            };
        }
    }

    /**
     * @param text what was typed
     * @return its meaning
     */
    public static StatusQuery parse(String text) {
        List<String> words = new ArrayList<>();
        List<Filter> filters = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        int count = 0;
        while (tokens.find() && count < MAX_TOKENS) {
            Optional<Filter> filter = filter(tokens.group());
            filter.ifPresentOrElse(filters::add, () -> words.add(tokens.group()));
            count++;
        }
        return new StatusQuery(String.join(" ", words), filters);
    }

    private static Optional<Filter> filter(String token) {
        Matcher operator = OPERATOR.matcher(token);
        if (!operator.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Key.values())
                .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(operator.group(2)))
                .map(key ->
                        new Filter(key, operator.group(3), !operator.group(1).isEmpty()))
                .filter(Filter::isKnown)
                .findFirst();
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() < 10_000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
