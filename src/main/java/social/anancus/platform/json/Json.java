package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import social.anancus.platform.json.InvalidJsonException.Reason;

/**
 * Reads JSON from outside within {@link JsonLimits} and writes JSON as Mastodon does: snake_case names, nulls included,
 * times in UTC with three decimals.
 *
 * <p>The reader accepts UTF-8 only (RFC 8259), refuses repeated names and anything behind the value, and passes over
 * fields that a record does not have.
 */
@ApplicationScoped
public class Json {
    private final JsonMapper reader;
    /** Writes everything anew; trees cannot be made of what is kept as text. */
    private final JsonMapper plainWriter;

    private final JsonMapper writer;

    public Json() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(JsonLimits.DEPTH)
                .maxStringLength(JsonLimits.STRING_LENGTH)
                .maxNumberLength(JsonLimits.NUMBER_LENGTH)
                .maxNameLength(JsonLimits.NAME_LENGTH)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        reader = JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        plainWriter = writer(new SimpleModule());
        writer = writer(new SimpleModule().setSerializerModifier(new KeptJson(plainWriter)));
    }

    private static JsonMapper writer(SimpleModule more) {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
        return JsonMapper.builder(factory)
                .addModule(more)
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(Instant.class, new InstantWriter()))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }

    /**
     * @param utf8 a JSON document of at most {@link JsonLimits#DOCUMENT_BYTES}
     * @return its tree
     * @throws InvalidJsonException if it is none or exceeds a limit
     */
    public JsonNode tree(byte[] utf8) {
        return tree(utf8, JsonLimits.DOCUMENT_BYTES);
    }

    /**
     * @param utf8 a JSON document
     * @param mostBytes how many bytes it may have
     * @return its tree
     * @throws InvalidJsonException if it is none or exceeds a limit
     */
    public JsonNode tree(byte[] utf8, int mostBytes) {
        return parse(decode(utf8, mostBytes), JsonNode.class);
    }

    /**
     * @param text a JSON document whose UTF-8 form has at most {@link JsonLimits#DOCUMENT_BYTES}
     * @return its tree
     * @throws InvalidJsonException if it is none or exceeds a limit
     */
    public JsonNode tree(String text) {
        return tree(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a stream to its end, but never more than one byte beyond the limit.
     *
     * @param stream a JSON document; stays open
     * @param mostBytes how many bytes it may have
     * @return its tree
     * @throws InvalidJsonException if it is none or exceeds a limit
     * @throws IOException if the stream breaks
     */
    public JsonNode tree(InputStream stream, int mostBytes) throws IOException {
        return tree(stream.readNBytes(mostBytes + 1), mostBytes);
    }

    /**
     * @param utf8 a JSON document of at most {@link JsonLimits#DOCUMENT_BYTES}
     * @param type a record; its components are named in snake_case in the document
     * @return the record; absent components are null, 0 or false
     * @throws InvalidJsonException if it is none, exceeds a limit or has another shape
     */
    public <T> T read(byte[] utf8, Class<T> type) {
        return parse(decode(utf8, JsonLimits.DOCUMENT_BYTES), type);
    }

    /**
     * @param text a JSON document whose UTF-8 form has at most {@link JsonLimits#DOCUMENT_BYTES}
     * @param type a record; its components are named in snake_case in the document
     * @return the record; absent components are null, 0 or false
     * @throws InvalidJsonException if it is none, exceeds a limit or has another shape
     */
    public <T> T read(String text, Class<T> type) {
        return read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /**
     * @param tree a tree that {@link #tree} gave
     * @param type a record; its components are named in snake_case in the tree
     * @return the record; absent components are null, 0 or false
     * @throws InvalidJsonException if the tree has another shape
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return present(reader.treeToValue(tree, type));
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        }
    }

    /**
     * @param value a wire record, a collection of such, or a tree
     * @return its JSON
     */
    public String write(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    private static IllegalArgumentException unwritable(Object value, JsonProcessingException cause) {
        return new IllegalArgumentException(value.getClass().getName() + " cannot be written as JSON", cause);
    }

    /**
     * @param value a wire record, a collection of such, or a tree
     * @return its JSON in UTF-8
     */
    public byte[] writeBytes(Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /**
     * @param value a wire record, a collection of such, or a tree
     * @param stream where its JSON goes in UTF-8; stays open
     * @throws IOException if the stream breaks
     */
    public void write(Object value, OutputStream stream) throws IOException {
        stream.write(writeBytes(value));
    }

    /**
     * @param value a wire record or a collection of such
     * @return the tree of what {@link #write} writes
     */
    public JsonNode toTree(Object value) {
        return plainWriter.valueToTree(value);
    }

    /**
     * @return an empty object to fill
     */
    public ObjectNode newObject() {
        return writer.createObjectNode();
    }

    private <T> T parse(String text, Class<T> type) {
        try (JsonParser parser = new CountingParser(reader.createParser(text))) {
            return present(reader.readValue(parser, type));
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot break", e);
        }
    }

    private static <T> T present(T value) {
        if (value == null || value instanceof JsonNode node && node.isMissingNode()) {
            throw new InvalidJsonException(Reason.MALFORMED, "there is no JSON value");
        }
        return value;
    }

    private static String decode(byte[] utf8, int mostBytes) {
        if (utf8.length > mostBytes) {
            throw new InvalidJsonException(Reason.TOO_LARGE, "the JSON has more than " + mostBytes + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidJsonException(Reason.MALFORMED, "the JSON is not UTF-8");
        }
    }
}
