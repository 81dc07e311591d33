package social.anancus.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.FeaturedTag;
import social.anancus.core.tag.ListFeaturedTags;

/** Shows the tags on a profile. */
@ApplicationScoped
public class FeaturedTagJsonMapper {
    private ListFeaturedTags listFeaturedTags;
    private AccountRepository accounts;
    private LocalUris uris;
    private TagJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeaturedTagJsonMapper() {}

    @Inject
    public FeaturedTagJsonMapper(
            ListFeaturedTags listFeaturedTags, AccountRepository accounts, LocalUris uris, TagJsonMapper mapper) {
        this.listFeaturedTags = listFeaturedTags;
        this.accounts = accounts;
        this.uris = uris;
        this.mapper = mapper;
    }

    /**
     * @param accountId an account
     * @return the tags on its profile
     */
    public List<FeaturedTagJson> of(long accountId) {
        return toJson(accountId, listFeaturedTags.list(accountId));
    }

    FeaturedTagJson toJson(long accountId, FeaturedTag tag) {
        return toJson(accountId, List.of(tag)).getFirst();
    }

    private List<FeaturedTagJson> toJson(long accountId, List<FeaturedTag> tags) {
        String profile = accounts.find(accountId)
                .map(account -> account.domain() == null
                        ? uris.profile(account.username())
                        : uris.root() + "/@" + account.username() + "@" + account.domain())
                .orElse(uris.root());
        return mapper.toJson(tags, profile);
    }
}
