package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads {@link Given} and tells what is absent from what is null. */
final class GivenReader extends JsonDeserializer<Given<?>> implements ContextualDeserializer {
    private final @Nullable JsonDeserializer<?> inner;

    GivenReader() {
        this(null);
    }

    private GivenReader(@Nullable JsonDeserializer<?> inner) {
        this.inner = inner;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new GivenReader(context.findContextualValueDeserializer(type.containedTypeOrUnknown(0), property));
    }

    @Override
    public Given<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (inner == null) {
            throw new IllegalStateException("a Given without a type");
        }
        return Given.of(inner.deserialize(parser, context));
    }

    @Override
    public Given<?> getNullValue(DeserializationContext context) {
        return Given.of(null);
    }

    @Override
    public Given<?> getAbsentValue(DeserializationContext context) {
        return Given.absent();
    }
}
