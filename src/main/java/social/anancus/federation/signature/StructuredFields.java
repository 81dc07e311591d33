package social.anancus.federation.signature;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.anancus.federation.door.Refused;

/**
 * Structured field values (RFC 9651), as far as signatures need them: dictionaries of items and inner lists with parameters,
 * read by {@link StructuredFieldsParser} and written in their one canonical form.
 */
final class StructuredFields {
    private StructuredFields() {}

    /** A bare item. */
    sealed interface Value {
        /**
         * @return its canonical form
         */
        String written();
    }

    record Text(String text) implements Value {
        @Override
        public String written() {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    record Token(String text) implements Value {
        @Override
        public String written() {
            return text;
        }
    }

    record Whole(long number) implements Value {
        @Override
        public String written() {
            return Long.toString(number);
        }
    }

    /**
     * @param written a decimal number in canonical form; nobody counts with it here
     */
    record Decimal(String written) implements Value {}

    record Flag(boolean set) implements Value {
        @Override
        public String written() {
            return set ? "?1" : "?0";
        }
    }

    record Time(long seconds) implements Value {
        @Override
        public String written() {
            return "@" + seconds;
        }
    }

    record Bytes(byte[] bytes) implements Value {
        @Override
        public String written() {
            return ":" + Base64.getEncoder().encodeToString(bytes) + ":";
        }
    }

    /**
     * @param encoded the text between its quotes, as it came
     */
    record Display(String encoded) implements Value {
        @Override
        public String written() {
            return "%\"" + encoded + "\"";
        }
    }

    /** Items in parentheses, each with parameters of its own. */
    record Inner(List<Member> items) implements Value {
        @Override
        public String written() {
            return items.stream().map(Member::written).collect(Collectors.joining(" ", "(", ")"));
        }
    }

    /**
     * A value and what is said of it.
     *
     * @param value an item or inner list
     * @param parameters in their order
     */
    record Member(Value value, LinkedHashMap<String, Value> parameters) {
        /**
         * @return value and parameters in canonical form
         */
        String written() {
            StringBuilder written = new StringBuilder(value.written());
            parameters.forEach((name, parameter) -> {
                written.append(';').append(name);
                if (!parameter.equals(new Flag(true))) {
                    written.append('=').append(parameter.written());
                }
            });
            return written.toString();
        }
    }

    /**
     * @param header the value of a header, its lines joined by commas
     * @return its members by name, in their order
     * @throws Refused (MALFORMED) if it is no dictionary, or longer than any that we read
     */
    static Map<String, Member> dictionary(String header) {
        return new StructuredFieldsParser(header).dictionary();
    }
}
