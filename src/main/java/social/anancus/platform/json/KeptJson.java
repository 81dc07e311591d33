package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes records that are {@link Kept}. What is kept goes with its record: keys are weak and compared by identity. */
final class KeptJson extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    private final transient JsonMapper plain;

    /**
     * @param plain writes a record that is not kept yet
     */
    KeptJson(JsonMapper plain) {
        this.plain = plain;
    }

    @Override
    public JsonSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        return description.getBeanClass().isAnnotationPresent(Kept.class) ? new Writer(plain, serializer) : serializer;
    }

    /** Writes the whole record, braces and all. */
    private static final class Writer extends StdSerializer<Object> implements ResolvableSerializer {
        private static final long serialVersionUID = 1L;

        private final transient JsonMapper plain;
        private final transient JsonSerializer<Object> usual;
        private final transient Cache<Object, SerializableString> kept =
                Caffeine.newBuilder().weakKeys().build();

        @SuppressWarnings("unchecked") // it is asked for records of its own kind only
        private Writer(JsonMapper plain, JsonSerializer<?> usual) {
            super(Object.class);
            this.plain = plain;
            this.usual = (JsonSerializer<Object>) usual;
        }

        @Override
        public void resolve(SerializerProvider provider) throws JsonMappingException {
            if (usual instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(provider);
            }
        }

        @Override
        public JsonSerializer<Object> unwrappingSerializer(NameTransformer names) {
            return names == NameTransformer.NOP ? new Inside(plain) : usual.unwrappingSerializer(names);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (value instanceof SometimesKept sometimes && !sometimes.kept()) {
                usual.serialize(value, generator, provider);
                return;
            }
            SerializableString known = kept.getIfPresent(value);
            if (known == null) {
                known = write(value);
                kept.put(value, known);
            }
            generator.writeRawValue(known);
        }

        private SerializableString write(Object value) {
            try {
                return new SerializedString(plain.writeValueAsString(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes the fields of a record among those of another ({@code JsonUnwrapped}): its first name, and the rest as it is. */
    private static final class Inside extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient JsonMapper plain;
        private final transient Cache<Object, Fields> kept =
                Caffeine.newBuilder().weakKeys().build();

        private record Fields(SerializableString first, SerializableString rest) {}

        private Inside(JsonMapper plain) {
            super(Object.class);
            this.plain = plain;
        }

        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            Fields known = kept.getIfPresent(value);
            if (known == null) {
                known = fields(plain.writeValueAsString(value));
                kept.put(value, known);
            }
            generator.writeFieldName(known.first());
            generator.writeRawValue(known.rest());
        }

        /** Names of fields of records hold no quote. */
        private static Fields fields(String whole) {
            int end = whole.indexOf('"', 2);
            if (!whole.startsWith("{\"") || end < 0) {
                throw new IllegalStateException("a record without fields cannot be kept");
            }
            return new Fields(
                    new SerializedString(whole.substring(2, end)),
                    new SerializedString(whole.substring(end + 2, whole.length() - 1)));
        }
    }
}
