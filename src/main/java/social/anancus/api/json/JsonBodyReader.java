package social.anancus.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import social.anancus.api.request.Params;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.json.JsonLimits;

/** Reads wire records and trees. An empty body is an object without fields, as clients send it for {@code POST}. */
@Provider
@ApplicationScoped
@Priority(1)
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<Object> {
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public JsonBodyReader() {}

    @Inject
    public JsonBodyReader(Json json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && !Params.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            byte[] bytes = body.readNBytes(JsonLimits.DOCUMENT_BYTES + 1);
            JsonNode tree = bytes.length == 0 ? json.newObject() : json.tree(bytes);
            return json.read(tree, type);
        } catch (InvalidJsonException e) {
            throw new WebApplicationException(e, 400); // a container may wrap all others
        }
    }
}
