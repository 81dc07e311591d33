package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.TagName;
import social.anancus.federation.door.Public;
import social.anancus.federation.mapping.Contexts;
import social.anancus.platform.error.NotFound;

/** The documents at the addresses of hashtags, to which statuses refer: collections that tell nothing of what is in them. */
@ApplicationScoped
@Path("tags/{name}")
public class HashtagsResource {
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HashtagsResource() {}

    @Inject
    HashtagsResource(Answers answers, LocalUris uris) {
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @return the collection; 404 for what can be no hashtag
     */
    @GET
    @Public
    public Response tag(@PathParam("name") String name) {
        TagName tag = TagName.parse(name).orElseThrow(NotFound::new);
        return answers.document(
                Contexts.PLAIN.begin().put("id", uris.tag(tag.compared())).put("type", "OrderedCollection"),
                Keeping.THREE_MINUTES);
    }
}
