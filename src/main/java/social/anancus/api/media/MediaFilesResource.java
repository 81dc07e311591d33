package social.anancus.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import social.anancus.api.security.Public;
import social.anancus.platform.blobs.BlobKey;
import social.anancus.platform.blobs.Blobs;
import social.anancus.platform.error.NotFound;

/**
 * The stored pictures, films and music. Who knows a name may see the file, as with Mastodon: a name has 128 random bits and
 * is told to those only who may see the status. A file never changes, so that it may be kept for ever. Its type is the one
 * that it was made to be here; files of other types, such as archives, are not served.
 */
@Path("media_attachments/files")
@ApplicationScoped
public class MediaFilesResource {
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "gif", "image/gif",
            "webp", "image/webp",
            "mp4", "video/mp4",
            "mp3", "audio/mpeg");
    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;
    private static final int PIECE = 1 << 16;

    private Blobs blobs;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaFilesResource() {}

    @Inject
    public MediaFilesResource(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * @param name the file's name
     * @param range which part of it; null for the whole
     * @param ifRange gives the part only if the file is still this one
     * @param ifNoneMatch gives it only if it is another
     * @return the file
     */
    @GET
    @Path("{name: .+}")
    @Public
    public Response file(
            @PathParam("name") String name,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws IOException {
        Found found = find(name);
        if (ifNoneMatch != null
                && (ifNoneMatch.contains(found.tag()) || ifNoneMatch.strip().equals("*"))) {
            return headers(Response.notModified(), found).build();
        }
        boolean sameFile = ifRange == null || ifRange.equals(found.tag());
        ByteRange part = sameFile ? ByteRange.parse(range, found.size()) : null;
        if (part == ByteRange.UNSATISFIABLE) {
            return Response.status(UNSATISFIABLE)
                    .header("Content-Range", "bytes */" + found.size())
                    .build();
        }
        InputStream content = blobs.open(found.key()).orElseThrow(NotFound::new);
        ByteRange sent = part == null ? new ByteRange(0, found.size() - 1) : part;
        StreamingOutput body = out -> copy(content, sent, out);
        ResponseBuilder answer = part == null
                ? Response.ok(body)
                : Response.status(PARTIAL)
                        .entity(body)
                        .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + found.size());
        return headers(answer, found)
                .type(found.type())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .build();
    }

    /**
     * @param name the file's name
     * @return what the file would be sent with
     */
    @HEAD
    @Path("{name: .+}")
    @Public
    public Response head(@PathParam("name") String name) throws IOException {
        Found found = find(name);
        StreamingOutput nothing = out -> {}; // without a body some servers add a charset to the type
        return headers(Response.ok(nothing), found)
                .type(found.type())
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .build();
    }

    private record Found(BlobKey key, String type, long size) {
        String tag() {
            return "\"" + key.value().replace("/", "") + "\"";
        }
    }

    private Found find(String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !BlobKey.isValid(name)) {
            throw new NotFound();
        }
        BlobKey key = new BlobKey(name);
        OptionalLong size = blobs.size(key);
        return new Found(key, type, size.orElseThrow(NotFound::new));
    }

    private static ResponseBuilder headers(ResponseBuilder answer, Found found) {
        return answer.header(HttpHeaders.ETAG, found.tag())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Allow-Origin", "*");
    }

    private static void copy(InputStream content, ByteRange part, OutputStream out) throws IOException {
        try (content) {
            content.skipNBytes(part.first());
            byte[] piece = new byte[PIECE];
            long left = part.length();
            while (left > 0) {
                int read = content.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    return;
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }
}
