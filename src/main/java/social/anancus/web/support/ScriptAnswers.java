package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

/**
 * Answers a script that sends a form in the place of the browser ({@code X-Requested-With: fetch}): where the browser would be led
 * on, the script is told whither, and what the next page would say. 401 where only who is logged in may. A form answers both; no resource needs to know.
 */
@Provider
@ApplicationScoped
public class ScriptAnswers implements ContainerResponseFilter {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private Browser browser;
    private Cookies cookies;
    private Flash flash;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScriptAnswers() {}

    /**
     * @param browser tells the language
     * @param cookies knows their names
     * @param flash knows what is to be said
     * @param json writes the answer
     */
    @Inject
    public ScriptAnswers(Browser browser, Cookies cookies, Flash flash, Json json) {
        this.browser = browser;
        this.cookies = cookies;
        this.flash = flash;
        this.json = json;
    }

    /**
     * What the script is told.
     *
     * @param to where the browser would go
     * @param said what became of it; null where nothing is said
     */
    record Told(String to, @Nullable String said) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        String to = answer.getHeaderString(HttpHeaders.LOCATION);
        if (to == null || !browser.byScript()) {
            return;
        }
        String said = null;
        List<Object> set = answer.getHeaders().get(HttpHeaders.SET_COOKIE);
        if (set != null) {
            for (Object cookie : List.copyOf(set)) {
                if (cookie instanceof NewCookie each && each.getName().equals(cookies.name(Cookies.Kind.FLASH))) {
                    said = flash.text(each.getValue(), browser.locale(null)).orElse(null);
                    set.remove(cookie);
                }
            }
        }
        answer.getHeaders().remove(HttpHeaders.LOCATION);
        answer.setStatus(request.getProperty(Gate.SHUT) != null ? UNAUTHORIZED : OK);
        answer.setEntity(
                json.write(new Told(to, said)),
                new java.lang.annotation.Annotation[0],
                MediaType.APPLICATION_JSON_TYPE);
    }
}
