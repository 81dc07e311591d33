package social.anancus.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.tag.FeatureTag;
import social.anancus.core.tag.FeaturedTag;
import social.anancus.core.tag.SuggestFeaturedTags;
import social.anancus.core.tag.UnfeatureTag;

/** Featured tags (https://docs.joinmastodon.org/methods/featured_tags/). */
@Path("v1/featured_tags")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FeaturedTagsResource {
    private Caller caller;
    private FeaturedTagJsonMapper featuredTags;
    private FeatureTag featureTag;
    private UnfeatureTag unfeatureTag;
    private SuggestFeaturedTags suggestTags;
    private TagJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeaturedTagsResource() {}

    @Inject
    public FeaturedTagsResource(
            Caller caller,
            FeaturedTagJsonMapper featuredTags,
            FeatureTag featureTag,
            UnfeatureTag unfeatureTag,
            SuggestFeaturedTags suggestTags,
            TagJsonMapper mapper) {
        this.caller = caller;
        this.featuredTags = featuredTags;
        this.featureTag = featureTag;
        this.unfeatureTag = unfeatureTag;
        this.suggestTags = suggestTags;
        this.mapper = mapper;
    }

    /**
     * @return the tags on the person's profile
     */
    @GET
    @RequiresScope({"read", "read:accounts"})
    public List<FeaturedTagJson> index() {
        return featuredTags.of(accountId());
    }

    /**
     * @param params a tag
     * @return it on the profile
     */
    @POST
    @RequiresScope({"write", "write:accounts"})
    public FeaturedTagJson create(FeaturedTagParams params) {
        FeaturedTag tag = featureTag.feature(accountId(), Objects.requireNonNullElse(params.name(), ""));
        return featuredTags.toJson(accountId(), tag);
    }

    /**
     * @param id the tag's id on the profile
     * @return nothing
     */
    @DELETE
    @Path("{id}")
    @RequiresScope({"write", "write:accounts"})
    public EmptyJson delete(@PathParam("id") long id) {
        unfeatureTag.unfeature(accountId(), id);
        return new EmptyJson();
    }

    /**
     * @return tags that the person may want to show
     */
    @GET
    @Path("suggestions")
    @RequiresScope({"read", "read:accounts"})
    public List<TagJson> suggestions() {
        return suggestTags.suggest(accountId()).stream().map(mapper::toJson).toList();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
