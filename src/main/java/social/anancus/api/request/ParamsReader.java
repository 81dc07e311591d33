package social.anancus.api.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import social.anancus.platform.json.LenientJson;
import social.anancus.platform.upload.BodyLimits;
import social.anancus.platform.upload.MultipartForm;
import social.anancus.platform.upload.RefusedUploadException;
import social.anancus.platform.upload.UploadedFile;
import social.anancus.platform.upload.Uploads;

/**
 * Reads the parameters of a request, wherever they stand, into the record that the method wants; those of the body go over
 * those of the address. A body of another type than JSON, form and multipart is passed over, as Mastodon does. Deletes
 * uploaded files when the answer is made.
 */
@Provider
@ApplicationScoped
@Priority(1)
@Consumes({ // by name too, or a server's own readers come first
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_FORM_URLENCODED,
    MediaType.MULTIPART_FORM_DATA,
    MediaType.WILDCARD
})
public class ParamsReader implements MessageBodyReader<Params>, ContainerResponseFilter {
    private static final String FILES = ParamsReader.class.getName();

    private final LenientJson binder = new LenientJson();
    private Json json;
    private Uploads uploads;
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ParamsReader() {}

    /**
     * @param json reads bodies
     * @param uploads where files go
     * @param request the current one
     */
    @Inject
    public ParamsReader(Json json, Uploads uploads, HttpServletRequest request) {
        this.json = json;
        this.uploads = uploads;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord() && Params.class.isAssignableFrom(type);
    }

    @Override
    public Params readFrom(
            Class<Params> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        try {
            FormTree tree = new FormTree();
            String query = request.getQueryString();
            if (query != null) {
                tree.addEncoded(query);
            }
            ObjectNode parameters = tree.root();
            parameters.setAll(body(type, mediaType, headers.getFirst("Content-Type"), body));
            return binder.read(parameters, type);
        } catch (RefusedBody e) {
            throw RefusedBody.thrown(e.answer());
        } catch (InvalidJsonException | Invalid e) {
            throw RefusedBody.thrown(ErrorAnswer.to(e));
        } catch (IOException e) {
            throw RefusedBody.thrown(
                    RefusedBody.malformed().answer()); // the caller went away; there is nobody to read this
        }
    }

    private ObjectNode body(Class<?> type, MediaType mediaType, @Nullable String contentType, InputStream body)
            throws IOException {
        boolean files = isA(mediaType, "multipart", "form-data") && wantsFiles(type);
        if (request.getContentLengthLong() > (files ? BodyLimits.WITH_FILES : BodyLimits.TEXT)) {
            throw RefusedBody.tooLarge();
        }
        FormTree tree = new FormTree();
        if (contentType == null) {
            return tree.root();
        }
        if (isA(mediaType, "multipart", "form-data")) {
            long length = request.getContentLengthLong();
            readMultipart(new MultipartForm(contentType, length, files ? uploads : null, this::keep), body, tree);
        } else if (isA(mediaType, "application", "x-www-form-urlencoded")) {
            tree.addEncoded(new String(text(body), StandardCharsets.UTF_8));
        } else if (isA(mediaType, "application", "json")
                || mediaType.getSubtype().endsWith("+json")) {
            byte[] text = text(body);
            boolean empty = new String(text, StandardCharsets.UTF_8).isBlank();
            return !empty && json.tree(text) instanceof ObjectNode object ? object : tree.root();
        }
        return tree.root();
    }

    private static void readMultipart(MultipartForm form, InputStream body, FormTree tree) throws IOException {
        try {
            form.read(body, new MultipartForm.Parts() {
                @Override
                public void text(String name, String value) {
                    tree.add(name, value);
                }

                @Override
                public void file(String name, UploadedFile file) {
                    tree.add(name, JsonNodeFactory.instance.pojoNode(file));
                }
            });
        } catch (RefusedUploadException e) {
            throw e.isTooLarge() ? RefusedBody.tooLarge() : RefusedBody.malformed();
        }
    }

    private static boolean isA(MediaType mediaType, String type, String subtype) {
        return mediaType.getType().equalsIgnoreCase(type)
                && mediaType.getSubtype().equalsIgnoreCase(subtype);
    }

    private static byte[] text(InputStream body) throws IOException {
        byte[] text = body.readNBytes(BodyLimits.TEXT + 1);
        if (text.length > BodyLimits.TEXT) {
            throw RefusedBody.tooLarge();
        }
        return text;
    }

    private static boolean wantsFiles(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .anyMatch(component -> component == UploadedFile.class
                        || component instanceof ParameterizedType generic
                                && generic.getActualTypeArguments()[0] == UploadedFile.class);
    }

    private void keep(Path file) {
        List<Path> files = files();
        if (files == null) {
            files = new ArrayList<>();
            request.setAttribute(FILES, files);
        }
        files.add(file);
    }

    @SuppressWarnings("unchecked") // only this class sets it
    private @Nullable List<Path> files() {
        return (List<Path>) request.getAttribute(FILES);
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        List<Path> files = files();
        if (files != null) {
            files.forEach(Uploads::delete);
            request.removeAttribute(FILES);
        }
    }
}
