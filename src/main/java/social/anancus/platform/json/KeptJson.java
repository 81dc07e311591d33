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

    /** Inside another record's braces ({@code JsonUnwrapped}) the usual writer takes over, as nothing whole is written there. */
    private static final class Writer extends StdSerializer<Object> implements ResolvableSerializer {
        private static final long serialVersionUID = 1L;

        private final transient JsonMapper plain;
        private final transient JsonSerializer<?> usual;
        private final transient Cache<Object, SerializableString> kept =
                Caffeine.newBuilder().weakKeys().build();

        private Writer(JsonMapper plain, JsonSerializer<?> usual) {
            super(Object.class);
            this.plain = plain;
            this.usual = usual;
        }

        @Override
        public void resolve(SerializerProvider provider) throws JsonMappingException {
            if (usual instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(provider);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // it writes the same records as this one
        public JsonSerializer<Object> unwrappingSerializer(NameTransformer names) {
            return (JsonSerializer<Object>) usual.unwrappingSerializer(names);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
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
}
