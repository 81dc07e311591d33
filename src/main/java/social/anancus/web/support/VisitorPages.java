package social.anancus.web.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.changes.Changes;

/**
 * Keeps pages for visitors who bring no cookie, who all see the same, so that a post that many read costs one rendering. A page
 * is kept while nothing has changed on this node, and never longer than what another node has changed may stay unseen.
 */
@ApplicationScoped
public class VisitorPages {
    static final Duration LIFE = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 24L << 20;
    private static final int MOST_OF_KEY = 1_000;
    private static final int OVERHEAD = 1_000;
    private static final List<String> KEPT_TYPES = List.of("text/html", "application/rss+xml");
    /** Who sends one of these may be shown something else. */
    private static final List<String> PERSONAL = List.of("Cookie", "Authorization", "X-Anancus-Page", "Range");

    private Changes changes;
    private Cache<String, Kept> pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public VisitorPages() {}

    /**
     * @param changes tells whether what was kept still holds
     */
    @Inject
    public VisitorPages(Changes changes) {
        this.changes = changes;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .expireAfterWrite(LIFE)
                .<String, Kept>weigher((key, page) -> page.body().length + 2 * key.length() + OVERHEAD)
                .build();
    }

    /** A page as it was answered, and the count of changes before it was made. */
    private record Kept(long count, List<Header> headers, byte[] body) {}

    private record Header(String name, String value) {}

    /** Makes a page. */
    @FunctionalInterface
    public interface Maker {
        /**
         * @param response where to
         */
        void make(HttpServletResponse response) throws IOException, ServletException;
    }

    /**
     * Answers with the page that is kept, or has it made.
     *
     * @param request who asks for what
     * @param response the answer
     * @param maker makes the page
     */
    public void show(HttpServletRequest request, HttpServletResponse response, Maker maker)
            throws IOException, ServletException {
        String key = key(request);
        if (key == null) {
            maker.make(response);
            return;
        }
        long count = changes.count();
        Kept known = pages.getIfPresent(key);
        if (known != null && known.count() == count && changes.isQuiet()) {
            write(known, response);
            return;
        }
        boolean quiet = changes.isQuiet();
        CopiedAnswer copied = new CopiedAnswer(response);
        maker.make(copied);
        byte[] body = copied.body();
        if (quiet && body != null && changes.count() == count && isForEverybody(response)) {
            pages.put(key, new Kept(count, headers(response), body));
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || PERSONAL.stream().anyMatch(name -> request.getHeader(name) != null)) {
            return null;
        }
        String key = String.join(
                "\n",
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader("Accept-Language")),
                String.valueOf(request.getHeader("Accept")),
                String.valueOf(request.getHeader("If-None-Match")),
                String.valueOf(request.getHeader("If-Modified-Since")),
                String.valueOf(request.getHeader("Host")));
        return key.length() > MOST_OF_KEY ? null : key;
    }

    private static boolean isForEverybody(HttpServletResponse response) {
        String type = response.getContentType();
        return response.getStatus() == HttpServletResponse.SC_OK
                && response.getHeader("Set-Cookie") == null
                && type != null
                && KEPT_TYPES.stream().anyMatch(type::startsWith);
    }

    private static List<Header> headers(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !name.equalsIgnoreCase("X-Request-Id") && !name.equalsIgnoreCase("Date"))
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new Header(name, value)))
                .toList();
    }

    private static void write(Kept page, HttpServletResponse response) throws IOException {
        for (Header header : page.headers()) {
            if (!response.getHeaders(header.name()).contains(header.value())) {
                response.addHeader(header.name(), header.value());
            }
        }
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }
}
