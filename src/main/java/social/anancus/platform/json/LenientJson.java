package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;

/**
 * Turns the parameters of a request into a record as Mastodon takes them: everything may be a text, and what has another
 * shape than wanted counts as absent.
 *
 * <p>Flags are false for {@code false}, {@code 0}, {@code f}, {@code off} and true for all else; of numbers the beginning
 * counts, 0 if there is none; a blank text is no flag, number or time; lists may be objects with numbers for names;
 * {@link Given} tells what is absent from what is blank.
 */
public final class LenientJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(Scalars.module()
                    .addDeserializer(Given.class, new GivenReader())
                    .setDeserializerModifier(ListReader.modifier()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfigDefaults(
                    blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
                            .setAcceptBlankAsEmpty(true))
            .addHandler(new Forgiveness())
            .build();

    /**
     * @param tree the parameters
     * @param type a record; its components are named in snake_case in the tree
     * @return the record; absent components are null, 0, false or {@link Given#absent}
     * @throws Invalid if a time is none, or a word none of an enumeration
     */
    public <T> T read(ObjectNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Invalid invalid) {
                    throw invalid;
                }
            }
            throw JsonErrors.explain(e);
        }
    }

    /**
     * @param text a parameter
     * @return whether it means true; null for a blank one
     */
    public static @Nullable Boolean flag(String text) {
        return Scalars.flag(text);
    }

    /**
     * @param text a parameter
     * @return the whole number with which it begins, 0 if there is none; null for a blank one
     */
    public static @Nullable Long number(String text) {
        return Scalars.integer(text);
    }

    /** What cannot be read counts as absent, but a wrong word is a mistake that the caller should see. */
    private static final class Forgiveness extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType wanted, JsonToken token, JsonParser parser, String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleWeirdNativeValue(
                DeserializationContext context, JavaType wanted, Object value, JsonParser parser) {
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> wanted,
                com.fasterxml.jackson.databind.deser.ValueInstantiator instantiator,
                JsonParser parser,
                String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> wanted, String text, String message) throws IOException {
            if (!wanted.isEnum()) {
                return null;
            }
            if (text.isBlank()) {
                return null;
            }
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(each -> each.toString().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Invalid(FieldError.notIncluded(name(context))));
        }

        private static String name(DeserializationContext context) {
            String name = context.getParser().getParsingContext().getCurrentName();
            return name == null ? "value" : name;
        }
    }
}
