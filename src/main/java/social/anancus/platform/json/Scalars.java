package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;

/** How single values are read from parameters, where everything may be a text. */
final class Scalars {
    private static final Set<String> FALSY = Set.of("false", "FALSE", "f", "F", "off", "OFF", "0");
    private static final Pattern LEADING_INTEGER = Pattern.compile("\\s*([+-]?\\d+).*", Pattern.DOTALL);
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?).*", Pattern.DOTALL);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private Scalars() {}

    static SimpleModule module() {
        return new SimpleModule()
                .addDeserializer(String.class, new Scalar<>(String.class, Scalars::text, null))
                .addDeserializer(Boolean.class, new Scalar<>(Boolean.class, Scalars::flag, null))
                .addDeserializer(Boolean.TYPE, new Scalar<>(Boolean.TYPE, Scalars::flag, false))
                .addDeserializer(Long.class, new Scalar<>(Long.class, Scalars::integer, null))
                .addDeserializer(Long.TYPE, new Scalar<>(Long.TYPE, Scalars::integer, 0L))
                .addDeserializer(Integer.class, new Scalar<>(Integer.class, Scalars::smallInteger, null))
                .addDeserializer(Integer.TYPE, new Scalar<>(Integer.TYPE, Scalars::smallInteger, 0))
                .addDeserializer(Double.class, new Scalar<>(Double.class, Scalars::number, null))
                .addDeserializer(Double.TYPE, new Scalar<>(Double.TYPE, Scalars::number, 0.0))
                .addDeserializer(Instant.class, new Scalar<>(Instant.class, Scalars::instant, null))
                .addDeserializer(LocalDate.class, new Scalar<>(LocalDate.class, Scalars::date, null));
    }

    /** PostgreSQL takes no NUL, and nobody who types means one. */
    private static String text(String text) {
        return text.replace("\0", "");
    }

    static @Nullable Boolean flag(String text) {
        return text.isBlank() ? null : !FALSY.contains(text);
    }

    static @Nullable Long integer(String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher number = LEADING_INTEGER.matcher(text);
        return number.matches()
                ? new BigInteger(number.group(1)).max(LEAST).min(MOST).longValueExact()
                : Long.valueOf(0);
    }

    private static @Nullable Integer smallInteger(String text) {
        Long number = integer(text);
        return number == null ? null : (int) Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static @Nullable Double number(String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher number = LEADING_NUMBER.matcher(text);
        return number.matches() ? new BigDecimal(number.group(1)).doubleValue() : Double.valueOf(0);
    }

    /** ISO 8601; without a zone UTC is meant, without a time midnight. */
    private static @Nullable Instant instant(String text) {
        if (text.isBlank()) {
            return null;
        }
        String wanted = text.strip().replaceFirst("(?<=\\d) (?=\\d\\d:)", "T").replaceFirst(" UTC$", "Z");
        try {
            if (!wanted.contains("T")) {
                return LocalDate.parse(wanted).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return wanted.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)")
                    ? OffsetDateTime.parse(wanted.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(wanted).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Invalid("Invalid date supplied");
        }
    }

    private static @Nullable LocalDate date(String text) {
        Instant instant = instant(text);
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** One value; arrays, objects and files where one is wanted count as absent. */
    private static final class Scalar<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, ? extends @Nullable T> parser;
        private final transient @Nullable T absent;

        Scalar(Class<T> type, Function<String, ? extends @Nullable T> parser, @Nullable T absent) {
            super(type);
            this.parser = parser;
            this.absent = absent;
        }

        @Override
        @SuppressWarnings("NullAway") // Jackson's contract allows null
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.getEmbeddedObject() != null) {
                parser.skipChildren();
                return absent;
            }
            T value = this.parser.apply(parser.getText());
            return value == null ? absent : value;
        }

        @Override
        @SuppressWarnings("NullAway") // Jackson's contract allows null
        public @Nullable T getNullValue(DeserializationContext context) {
            return absent;
        }
    }
}
