package social.anancus.it.echo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.answer.Cached;
import social.anancus.api.answer.DeprecatedSince;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Params;
import social.anancus.api.request.Query;
import social.anancus.api.security.Public;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.upload.UploadedFile;

/** Answers what was understood. */
@Path("")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EchoResource {
    private Query query;
    private Links links;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EchoResource() {}

    @Inject
    public EchoResource(Query query, Links links) {
        this.query = query;
        this.links = links;
    }

    /** A record without a file. */
    public record TextOnly(@Nullable String text) implements Params {}

    @POST
    @Public
    public EchoJson post(EchoParams params) {
        return echo(params);
    }

    @PUT
    @Public
    public EchoJson put(EchoParams params) {
        return echo(params);
    }

    @PATCH
    @Public
    public EchoJson patch(EchoParams params) {
        return echo(params);
    }

    @DELETE
    @Public
    public EchoJson delete(EchoParams params) {
        return echo(params);
    }

    @POST
    @Path("text")
    @Public
    public TextOnly text(TextOnly params) {
        return params;
    }

    @GET
    @Path("number/{id}")
    @Public
    @Cached(Cached.For.EVERYBODY)
    @DeprecatedSince("2022-11-14")
    public long number(@PathParam("id") long id) {
        return id;
    }

    @GET
    @Path("list")
    @Public
    public Response list() {
        Paging paging = query.paging(Paging.Limits.of(20));
        List<Long> ids = query.ids("id");
        return links.timeline(paging.page(ids, id -> id), "id", "local");
    }

    @GET
    @Path("accounts")
    @Public
    @Cached(Cached.For.THE_ANONYMOUS)
    public Response accounts() {
        return links.accounts(new Page<>(List.of("x"), 5L, 9L, query.flag("full")));
    }

    private static EchoJson echo(EchoParams params) {
        return new EchoJson(
                params.text(),
                params.on(),
                params.id(),
                params.mediaIds(),
                params.poll(),
                params.fieldsAttributes(),
                params.note().isPresent(),
                params.note().value(),
                params.file() == null ? null : file(params.file()));
    }

    private static EchoJson.FileJson file(UploadedFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] step = new byte[8192];
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                digest.update(step, 0, read);
            }
            return new EchoJson.FileJson(
                    file.path().toString(),
                    file.name(),
                    file.type(),
                    file.size(),
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
