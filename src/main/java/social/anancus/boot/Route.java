package social.anancus.boot;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.serve.AskedForm;

/** Which surface serves a path, and how it is reached inside. */
enum Route {
    /** The client API, reached directly. */
    API(true),
    /** Streams: what is open stays open while the database is away. */
    STREAM(false),
    /** JAX-RS outside of the API. */
    SITE(true),
    /** What other servers ask for and send, by JAX-RS. */
    FEDERATION(true),
    /** The page of a profile, status or hashtag, by JAX-RS; who wants a document there is served as {@link #FEDERATION}. */
    SUBJECT(true),
    /** Pages with forms, by JAX-RS. */
    PAGES(true),
    /** The same as {@link #SITE} for paths that answer while the database is away. */
    SITE_ALWAYS(false),
    /** Style sheets, scripts, pictures. */
    STATIC(false),
    /** What lies behind other paths, or nothing at all. */
    HIDDEN(false);

    private static final String STREAMS = "/api/v1/streaming";
    private static final String CHANGE_PASSWORD = "/.well-known/change-password";
    /** Pages about the server, and those on which visitors meet their own. */
    private static final Set<String> OPEN_PAGES_ROOTS = Set.of(
            "about",
            "privacy-policy",
            "terms-of-service",
            "terms",
            "remote-follow",
            "authorize_interaction",
            "authorize_follow");

    private static final Set<String> SITE_ROOTS = Set.of("oauth", ".well-known", "console", "media_proxy");
    private static final Set<String> FEDERATION_ROOTS = Set.of("users", "ap", "inbox", "actor", "nodeinfo", "emojis");
    private static final Set<String> FEDERATION_PATHS = Set.of(
            "/.well-known/webfinger", "/.well-known/host-meta", "/.well-known/host-meta.json", "/.well-known/nodeinfo");
    private static final Set<String> PAGES_ROOTS = Set.of(
            "auth",
            "language",
            "share",
            "settings",
            "themes",
            "manifest.webmanifest",
            "people",
            "safety",
            "follow_requests",
            "home",
            "announcements",
            "public",
            "bookmarks",
            "favourites",
            "explore",
            "compose",
            "posts",
            "drafts",
            "scheduled",
            "notifications",
            "conversations",
            "search",
            "lists");
    private static final String FEED = ".rss";
    private static final String AUTHORIZE = "/oauth/authorize";
    private static final Set<String> ALWAYS_ROOTS = Set.of("health", "metrics", "media_attachments");
    private static final Set<String> STATIC_ROOTS =
            Set.of("assets", "avatars", "headers", "jakarta.faces.resource", "favicon.ico", "robots.txt");

    private final boolean needsDatabase;

    Route(boolean needsDatabase) {
        this.needsDatabase = needsDatabase;
    }

    /**
     * @param path the request's path as sent
     * @return who serves it
     */
    static Route of(String path) {
        if (path.equals("/") || path.equals(CHANGE_PASSWORD)) {
            return PAGES;
        }
        int slash = path.indexOf('/', 1);
        String root = path.isEmpty() ? "" : path.substring(1, slash < 0 ? path.length() : slash);
        if (path.equals(STREAMS) || path.startsWith(STREAMS + "/")) {
            return STREAM;
        }
        if (root.equals("api")) {
            return API;
        }
        if (PAGES_ROOTS.contains(root)
                || OPEN_PAGES_ROOTS.contains(root)
                || path.equals(AUTHORIZE)
                || path.startsWith(AUTHORIZE + "/")) {
            return PAGES;
        }
        if (root.startsWith("@") || root.equals("tags")) {
            return SUBJECT;
        }
        if (FEDERATION_ROOTS.contains(root) || FEDERATION_PATHS.contains(path)) {
            return FEDERATION;
        }
        if (SITE_ROOTS.contains(root)) {
            return SITE;
        }
        if (ALWAYS_ROOTS.contains(root)) {
            return SITE_ALWAYS;
        }
        return STATIC_ROOTS.contains(root) ? STATIC : HIDDEN;
    }

    /**
     * @param path the request's path as sent
     * @param accept what the caller says to accept; null for nothing
     * @return this, or {@link #FEDERATION} where the caller wants the document and not the page; what ends in {@code .rss} is
     *     one of the pages, whoever asks
     */
    Route orDocument(String path, @Nullable String accept) {
        return this == SUBJECT && !path.endsWith(FEED) && AskedForm.isJson(path, accept) ? FEDERATION : this;
    }

    boolean needsDatabase() {
        return needsDatabase;
    }

    /**
     * @param path the request's path
     * @return where to forward it; null if it goes on as it is
     */
    @Nullable
    String target(String path) {
        return switch (this) {
            case SITE, SITE_ALWAYS -> "/-site" + path;
            case FEDERATION -> "/-federation" + AskedForm.withoutSuffix(path);
            case PAGES, SUBJECT -> "/-pages" + path;
            case API, STREAM, STATIC, HIDDEN -> null;
        };
    }
}
