package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
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
        return description.getBeanClass().isAnnotationPresent(Kept.class) ? new Writer(plain) : serializer;
    }

    private static final class Writer extends StdSerializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient JsonMapper plain;
        private final transient Cache<Object, SerializableString> kept =
                Caffeine.newBuilder().weakKeys().build();

        private Writer(JsonMapper plain) {
            super(Object.class);
            this.plain = plain;
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
