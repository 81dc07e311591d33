package social.anancus.api.emoji;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import social.anancus.api.answer.Cached;
import social.anancus.api.security.Public;
import social.anancus.core.instance.CustomEmojiRepository;

/** The emojis of this server (https://docs.joinmastodon.org/methods/custom_emojis/). */
@Path("v1/custom_emojis")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CustomEmojisResource {
    private CustomEmojiRepository emojis;
    private EmojiJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CustomEmojisResource() {}

    @Inject
    public CustomEmojisResource(CustomEmojiRepository emojis, EmojiJsonMapper mapper) {
        this.emojis = emojis;
        this.mapper = mapper;
    }

    /**
     * @return those that are offered
     */
    @GET
    @Public
    @Cached(Cached.For.EVERYBODY)
    public List<CustomEmojiJson> index() {
        return mapper.toJson(emojis.own());
    }
}
