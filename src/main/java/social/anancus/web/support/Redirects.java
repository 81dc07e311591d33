package social.anancus.web.support;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a browser goes next. Addresses stay as they are: behind a proxy the server does not know its own. */
public final class Redirects {
    private static final int FOUND = 302;
    private static final int MAX_LENGTH = 8000;

    private Redirects() {}

    /**
     * @param address where to; a path on this server, or an address that was checked
     * @return the answer, kept by nobody
     */
    public static Response to(String address) {
        return Response.status(FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * @param back where to go after the log-in; a path on this server
     * @return the way to the log-in page
     */
    public static Response toSignIn(String back) {
        return to("/auth/sign_in" + (back.equals("/") ? "" : "?continue=" + encode(back)));
    }

    /**
     * @param sent where a form or an address says to go; null for nothing
     * @return that, if it is a path on this server; else the first page
     */
    public static String own(@Nullable String sent) {
        boolean path = sent != null && sent.length() <= MAX_LENGTH && sent.startsWith("/");
        if (sent == null || !path || sent.startsWith("//")) {
            return "/";
        }
        // browsers take a backslash for a slash and pass over tabs and line ends
        boolean plain = sent.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
        return plain ? sent : "/";
    }

    /**
     * @param form a form; its field {@code back} tells where to go
     * @param referer the page from which it was sent, which counts where the form tells nothing; null if unknown
     * @return the path, on this server
     */
    public static String back(SentForm form, @Nullable String referer) {
        String told = form.get("back");
        if (told != null || referer == null) {
            return own(told);
        }
        try {
            URI page = new URI(referer);
            return own(page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
        } catch (URISyntaxException e) {
            return own(null);
        }
    }

    /**
     * @param value a value
     * @return it as it stands in the query of an address
     */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
