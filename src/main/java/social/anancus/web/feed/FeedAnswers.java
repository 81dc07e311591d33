package social.anancus.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.settings.Version;

/** Answers with feeds, which readers and caches may keep for a minute and then ask whether they have changed. */
@ApplicationScoped
class FeedAnswers {
    /** What the answers are. */
    static final String TYPE = "application/rss+xml;charset=utf-8";

    private static final Paging.Limits LIMITS = new Paging.Limits(20, 200);
    private static final int MINUTE = 60;
    private static final int TAG_BYTES = 16;

    /** For the container. */
    @Inject
    FeedAnswers() {}

    /**
     * @param limit how many posts the caller wants
     * @return the newest ones
     */
    static Paging paging(@Nullable String limit) {
        return Paging.first(LIMITS.parse(limit));
    }

    /**
     * @param feed a feed
     * @param request what the caller knows of it already
     * @return the feed, or that it has not changed
     */
    Response answer(Feed feed, Request request) {
        byte[] document = RssWriter.write(feed, "Anancus " + Version.NUMBER);
        EntityTag tag = new EntityTag(digest(document));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(document, TYPE) : unchanged;
        CacheControl keep = new CacheControl();
        keep.setMaxAge(MINUTE);
        keep.setNoTransform(false);
        keep.getCacheExtension().put("public", null);
        return answer.tag(tag).cacheControl(keep).build();
    }

    private static String digest(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
