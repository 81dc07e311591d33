package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.upload.BodyLimits;
import social.anancus.platform.upload.MultipartForm;
import social.anancus.platform.upload.RefusedUploadException;
import social.anancus.platform.upload.UploadedFile;
import social.anancus.platform.upload.Uploads;

/**
 * Reads forms, and refuses those that no page of ours has sent: no file of such is written to disk. Files are deleted when the
 * answer is made.
 */
@Provider
@ApplicationScoped
@Consumes({ // by name too, or a server's own readers come first
    MediaType.APPLICATION_FORM_URLENCODED,
    MediaType.MULTIPART_FORM_DATA,
    MediaType.WILDCARD
})
public class SentFormReader implements MessageBodyReader<SentForm>, ContainerResponseFilter {
    private static final String FILES = SentFormReader.class.getName();
    private static final int MALFORMED = 400;
    private static final int TOO_LARGE = 413;

    private Csrf csrf;
    private Uploads uploads;
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SentFormReader() {}

    /**
     * @param csrf knows our forms
     * @param uploads where files go
     * @param request the current one
     */
    @Inject
    public SentFormReader(Csrf csrf, Uploads uploads, HttpServletRequest request) {
        this.csrf = csrf;
        this.uploads = uploads;
        this.request = request;
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
            byte[] bytes = body.readNBytes(BodyLimits.TEXT + 1);
            if (bytes.length > BodyLimits.TEXT) {
                throw new WebApplicationException(TOO_LARGE);
            }
            parse(new String(bytes, StandardCharsets.UTF_8), fields);
        }
        Sent sent = new Sent(fields, new MultivaluedHashMap<>());
        String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (contentType != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(mediaType)) {
            readParts(contentType, body, sent);
        }
        sent.requireToken();
        return new SentForm(sent.fields(), sent.files());
    }

    private void readParts(String contentType, InputStream body, Sent sent) throws IOException {
        long length = request.getContentLengthLong();
        if (length > BodyLimits.WITH_FILES) {
            throw new WebApplicationException(TOO_LARGE);
        }
        try {
            new MultipartForm(contentType, length, uploads, this::keep).read(body, sent);
        } catch (RefusedUploadException e) {
            throw new WebApplicationException(e.isTooLarge() ? TOO_LARGE : MALFORMED);
        }
    }

    /** What has come so far. The token's field is the first of our forms. */
    private final class Sent implements MultipartForm.Parts {
        private final MultivaluedMap<String, String> fields;
        private final MultivaluedMap<String, UploadedFile> files;

        Sent(MultivaluedMap<String, String> fields, MultivaluedMap<String, UploadedFile> files) {
            this.fields = fields;
            this.files = files;
        }

        MultivaluedMap<String, String> fields() {
            return fields;
        }

        MultivaluedMap<String, UploadedFile> files() {
            return files;
        }

        void requireToken() {
            if (!csrf.accepts(fields.getFirst(Csrf.FIELD))) {
                throw new StaleFormException();
            }
        }

        @Override
        public void text(String name, String value) {
            fields.add(name, value);
        }

        @Override
        public void beforeFile(@Nullable String name) {
            requireToken();
        }

        @Override
        public void file(String name, UploadedFile file) {
            files.add(name, file);
        }
    }

    private void keep(Path file) {
        List<Path> files = kept();
        if (files == null) {
            files = new ArrayList<>();
            request.setAttribute(FILES, files);
        }
        files.add(file);
    }

    @SuppressWarnings("unchecked") // only this class sets it
    private @Nullable List<Path> kept() {
        return (List<Path>) request.getAttribute(FILES);
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        List<Path> files = kept();
        if (files != null) {
            files.forEach(Uploads::delete);
            request.removeAttribute(FILES);
        }
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
