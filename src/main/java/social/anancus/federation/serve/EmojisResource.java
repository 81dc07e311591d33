package social.anancus.federation.serve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaUrls;
import social.anancus.federation.door.Public;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.mapping.EmojiTag;
import social.anancus.platform.error.NotFound;

/** Custom emojis, which statuses and profiles refer to. */
@ApplicationScoped
@Path("emojis")
public class EmojisResource {
    private CustomEmojiRepository emojis;
    private MediaUrls media;
    private LocalUris uris;
    private Answers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EmojisResource() {}

    @Inject
    EmojisResource(CustomEmojiRepository emojis, MediaUrls media, LocalUris uris, Answers answers) {
        this.emojis = emojis;
        this.media = media;
        this.uris = uris;
        this.answers = answers;
    }

    /**
     * @return the emoji
     */
    @GET
    @Path("{id: [0-9]{1,18}}")
    @Public
    public Response emoji(@PathParam("id") long id) {
        return emojis.findOwn(id)
                .flatMap(emoji -> EmojiTag.of(emoji, media, uris))
                .map(tag -> answers.document(Contexts.NOTE.around(tag), Keeping.THREE_MINUTES))
                .orElseThrow(NotFound::new);
    }
}
