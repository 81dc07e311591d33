package social.anancus.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import social.anancus.api.security.Public;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.ProfileImageKind;
import social.anancus.platform.error.NotFound;

/**
 * Pictures, films and music of other servers: the file is fetched when somebody looks at it first, made anew as uploads are,
 * and served from then on like those; here are only redirects to it. Who has the token, which stands in the addresses that the
 * API tells, was allowed to see it; others must be allowed to see the status, and may not ask often.
 */
@Path("media_proxy")
@ApplicationScoped
public class MediaProxyResource {
    private static final int FOUND = 302;

    private ProxiedMedia media;
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaProxyResource() {}

    @Inject
    public MediaProxyResource(ProxiedMedia media, MediaUrls urls) {
        this.media = media;
        this.urls = urls;
    }

    /**
     * @param id an attachment
     * @param size {@code original} or {@code small}
     * @param token which the API told; null for none
     * @return where the file is
     */
    @GET
    @Path("{id: [0-9]{1,18}}/{size: original|small}")
    @Public
    public Response attachment(
            @PathParam("id") long id, @PathParam("size") String size, @QueryParam("token") @Nullable String token) {
        return to(media.attachment(id, size.equals("small"), isSame(token, urls.mark(id))));
    }

    /**
     * @param id an account of another server
     * @param kind {@code avatar} or {@code header}
     * @param token which the API told
     * @return where the picture is
     */
    @GET
    @Path("accounts/{id: [0-9]{1,18}}/{kind: avatar|header}")
    @Public
    public Response account(
            @PathParam("id") long id, @PathParam("kind") String kind, @QueryParam("token") @Nullable String token) {
        requireTold(isSame(token, urls.accountMark(id)));
        return to(media.ofAccount(id, kind.equals("avatar") ? ProfileImageKind.AVATAR : ProfileImageKind.HEADER));
    }

    /**
     * @param domain another server
     * @param shortcode an emoji of it
     * @param token which the API told
     * @return where the picture is
     */
    @GET
    @Path("emojis/{domain}/{shortcode: [A-Za-z0-9_]+}")
    @Public
    public Response emoji(
            @PathParam("domain") String domain,
            @PathParam("shortcode") String shortcode,
            @QueryParam("token") @Nullable String token) {
        requireTold(isSame(token, urls.emojiMark(shortcode, domain)));
        return to(media.ofEmoji(new CustomEmojiRepository.Name(shortcode, domain)));
    }

    private static void requireTold(boolean told) {
        if (!told) {
            throw new NotFound();
        }
    }

    private static boolean isSame(@Nullable String token, String mark) {
        return token != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    private static Response to(String address) {
        return Response.status(FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
