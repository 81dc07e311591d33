package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SignedIn;

/** Where "share" buttons of other pages and of devices lead (https://w3c.github.io/web-share-target/). */
@Path("share")
@ApplicationScoped
@Produces("text/html")
public class ShareResource {
    private static final int MOST_CHARACTERS = 5000;

    /** For the container. */
    public ShareResource() {}

    /**
     * @param uri its query: {@code title}, {@code text} and {@code url}, each or none
     * @return the way to the composer, with all of it as its text
     */
    @GET
    @SignedIn
    public Response share(@Context UriInfo uri) {
        Map<String, String> sent = Queries.first(uri);
        String text = Stream.of("title", "text", "url")
                .map(name -> sent.getOrDefault(name, "").strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        String kept = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        return Redirects.to(kept.isEmpty() ? "/compose" : "/compose?text=" + Redirects.encode(kept));
    }
}
