package social.anancus.web.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SignedIn;

/** Takes what other apps share and brings it into the composer (https://w3c.github.io/web-share-target/). */
@Path("share")
@ApplicationScoped
public class ShareResource {
    private static final int MOST_CHARS = 5000;

    /**
     * @param title what it is called; null for nothing
     * @param text what is said about it; null for nothing. Some apps put the address here
     * @param url where it is; null for nothing
     * @return the way to the composer, with all of it as text
     */
    @GET
    @SignedIn
    public Response share(
            @QueryParam("title") @Nullable String title,
            @QueryParam("text") @Nullable String text,
            @QueryParam("url") @Nullable String url) {
        String said = text == null ? "" : text.strip();
        Stream<@Nullable String> parts = Stream.of(
                title == null || said.contains(title.strip()) ? null : title,
                said,
                url == null || said.contains(url.strip()) ? null : url);
        String all = parts.filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
        String cut = all.substring(0, Math.min(MOST_CHARS, all.length()));
        return Redirects.to(cut.isEmpty() ? "/compose" : "/compose?text=" + Redirects.encode(cut));
    }
}
