package social.anancus.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list from an array, from an object whose names are numbers ({@code fields_attributes[0][name]}), in their order,
 * or from a single value. Elements without a value are left out.
 */
final class ListReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private ListReader(JsonDeserializer<?> usual) {
        super(usual);
    }

    static BeanDeserializerModifier modifier() {
        return new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyCollectionDeserializer(
                    DeserializationConfig config,
                    CollectionType type,
                    BeanDescription description,
                    JsonDeserializer<?> usual) {
                return List.class.isAssignableFrom(type.getRawClass()) ? new ListReader(usual) : usual;
            }
        };
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
        return new ListReader(usual);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        ArrayNode elements = elements(context.readTree(parser), context);
        try (JsonParser list = elements.traverse(parser.getCodec())) {
            list.nextToken();
            Object read = super.deserialize(list, context);
            return read instanceof List<?> values
                    ? Collections.unmodifiableList(new ArrayList<>(
                            values.stream().filter(Objects::nonNull).toList()))
                    : read;
        }
    }

    private static ArrayNode elements(JsonNode sent, DeserializationContext context) {
        if (sent instanceof ArrayNode array) {
            return array;
        }
        ArrayNode elements = context.getNodeFactory().arrayNode();
        if (!sent.isObject()) {
            return elements.add(sent);
        }
        boolean numbered =
                sent.propertyStream().allMatch(member -> member.getKey().matches("\\d{1,9}"));
        if (!numbered) {
            return elements.add(sent);
        }
        sent.propertyStream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(Integer::parseInt)))
                .forEach(member -> elements.add(member.getValue()));
        return elements;
    }
}
