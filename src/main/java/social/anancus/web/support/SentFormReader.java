package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads forms, and refuses those that no page of ours has sent. */
@Provider
@ApplicationScoped
@Consumes("*/*")
public class SentFormReader implements MessageBodyReader<SentForm> {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int TOO_LARGE = 413;

    private Csrf csrf;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SentFormReader() {}

    @Inject
    public SentFormReader(Csrf csrf) {
        this.csrf = csrf;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentForm.class;
    }

    @Override
    public SentForm readFrom(
            Class<SentForm> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(mediaType)) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new WebApplicationException(TOO_LARGE);
            }
            parse(new String(bytes, StandardCharsets.UTF_8), fields);
        }
        if (!csrf.accepts(fields.getFirst(Csrf.FIELD))) {
            throw new StaleFormException();
        }
        return new SentForm(fields);
    }

    /** https://url.spec.whatwg.org/#urlencoded-parsing */
    static void parse(String text, MultivaluedMap<String, String> fields) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                fields.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that stands for itself
        }
    }
}
