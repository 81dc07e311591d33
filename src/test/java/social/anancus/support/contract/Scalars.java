package social.anancus.support.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of single values. */
final class Scalars {
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final Map<String, Predicate<JsonNode>> KINDS = Map.ofEntries(
            Map.entry("id", text("-?\\d{1,19}")),
            Map.entry("digits", text("\\d{1,19}")),
            Map.entry("text", JsonNode::isTextual),
            Map.entry("html", JsonNode::isTextual),
            Map.entry("url", text("https?://[^\\s<>\"]+")),
            Map.entry("url-or-blank", text("(https?://[^\\s<>\"]+)?")),
            Map.entry("stream-url", text("wss?://[^\\s<>\"]+")),
            Map.entry("date", text(DATE)),
            Map.entry("datetime", text(DATE + "T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")),
            Map.entry("moment", text(DATE + "T\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?(Z|[+-]\\d\\d:\\d\\d)")),
            Map.entry("language", text("([A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*)?")),
            Map.entry("integer", JsonNode::isIntegralNumber),
            Map.entry("number", JsonNode::isNumber),
            Map.entry("boolean", JsonNode::isBoolean));

    private Scalars() {}

    static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }

    static boolean is(JsonNode value, String kind) {
        Predicate<JsonNode> test = KINDS.get(kind);
        return test != null && test.test(value);
    }

    private static Predicate<JsonNode> text(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> value.isTextual() && compiled.matcher(value.textValue()).matches();
    }
}
