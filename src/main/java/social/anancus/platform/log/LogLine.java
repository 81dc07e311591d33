package social.anancus.platform.log;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds the text of one line, so that it is one line whatever the values hold. */
final class LogLine {
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/@+#?&%~,;*()\\[\\]-]+");
    private static final Pattern SECRET_IN_ADDRESS =
            Pattern.compile("(?i)([?&][^=&\\s]*(?:token|password|secret|code)[^=&\\s]*=)[^&#\\s]+");
    private static final List<String> SECRET_KEYS = List.of("token", "password", "secret", "authorization", "cookie");
    private static final String MASK = "***";

    private LogLine() {}

    static String of(String text, @Nullable String requestId, @Nullable Object... pairs) {
        StringBuilder line = new StringBuilder();
        escape(text, line);
        for (int i = 0; i < pairs.length; i += 2) {
            String key = String.valueOf(pairs[i]);
            line.append(' ');
            escape(key, line);
            line.append('=');
            boolean hasValue = i + 1 < pairs.length;
            appendValue(key, hasValue ? pairs[i + 1] : "(missing)", line);
        }
        if (requestId != null) {
            line.append(" request=").append(requestId);
        }
        return line.toString();
    }

    private static void appendValue(String key, @Nullable Object value, StringBuilder line) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (SECRET_KEYS.stream().anyMatch(lower::contains)) {
            line.append(MASK);
            return;
        }
        String text = SECRET_IN_ADDRESS.matcher(shortened(textOf(value))).replaceAll("$1" + MASK);
        if (PLAIN.matcher(text).matches()) {
            line.append(text);
            return;
        }
        line.append('"');
        escape(text, line);
        line.append('"');
    }

    private static String textOf(@Nullable Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException e) {
            return "(unprintable)"; // a log line is no reason to fail
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    /** Escapes what ends a line, steers a terminal or turns the direction of writing. */
    static void escape(String text, StringBuilder result) {
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                result.append('\\').append((char) point);
            } else if (isHarmless(point)) {
                result.appendCodePoint(point);
            } else {
                result.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
