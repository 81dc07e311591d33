package social.anancus.web.support;

import java.util.Set;

/**
 * What a person reads when a page cannot be shown: the status in words, never the exception.
 *
 * @param status the HTTP status
 */
public record ErrorPage(int status) {
    private static final Set<Integer> KNOWN = Set.of(403, 404, 410, 413, 422, 429, 500, 503);

    /**
     * @return the key of the heading
     */
    public String title() {
        return key("title");
    }

    /**
     * @return the key of what happened and what to do
     */
    public String text() {
        return key("text");
    }

    /**
     * @return whether another look in a moment may help
     */
    public boolean passes() {
        return status == 429 || status >= 500;
    }

    private String key(String part) {
        return "error." + (KNOWN.contains(status) ? Integer.toString(status) : "other") + "." + part;
    }

    View view() {
        return View.of("/WEB-INF/error", this);
    }
}
