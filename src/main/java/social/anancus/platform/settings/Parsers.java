package social.anancus.platform.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.platform.net.AddressRange;

/** From a setting's text to its value. Each throws {@link IllegalArgumentException} for what is not allowed. */
final class Parsers {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*(?::\\d{1,5})?");

    private Parsers() {}

    static Function<String, String> text(int min, int max) {
        return value -> {
            require(value.length() >= min && value.length() <= max);
            return value;
        };
    }

    static Function<String, Integer> number(int min, int max) {
        return value -> {
            int number = Integer.parseInt(value);
            require(number >= min && number <= max);
            return number;
        };
    }

    static Function<String, Boolean> flag() {
        return value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    static Function<String, String> choice(String... allowed) {
        return value -> {
            String lower = value.toLowerCase(Locale.ROOT);
            require(Arrays.asList(allowed).contains(lower));
            return lower;
        };
    }

    static Function<String, Duration> duration(Duration min, Duration max) {
        return value -> {
            Matcher matcher = DURATION.matcher(value);
            require(matcher.matches());
            long number = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
            require(duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0);
            return duration;
        };
    }

    static Function<String, String> host() {
        return value -> {
            String lower = value.toLowerCase(Locale.ROOT);
            require(lower.length() <= 253 && HOST.matcher(lower).matches());
            return lower;
        };
    }

    static Function<String, List<AddressRange>> networks() {
        return value -> Arrays.stream(value.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(AddressRange::parse)
                .toList();
    }

    static Function<String, Path> path() {
        return value -> Path.of(value).toAbsolutePath().normalize();
    }

    static <T> Function<String, Optional<T>> optional(Function<String, T> parser) {
        return value -> value.isEmpty() ? Optional.empty() : Optional.of(parser.apply(value));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
