package social.anancus.api.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.FeaturedTag;
import social.anancus.core.tag.TagDetails;
import social.anancus.core.tag.TagName;

/** Makes wire records of tags. */
@ApplicationScoped
public class TagJsonMapper {
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagJsonMapper() {}

    @Inject
    public TagJsonMapper(LocalUris uris) {
        this.uris = uris;
    }

    /**
     * @param tag a tag
     * @return it
     */
    public TagJson toJson(TagDetails tag) {
        return new TagJson(
                Long.toString(tag.id()),
                tag.name(),
                uris.tag(TagName.normalise(tag.name())),
                tag.history().stream().map(TagHistoryJson::of).toList(),
                tag.following(),
                tag.featuring());
    }

    /**
     * @param tags tags that one profile shows
     * @param profile the address of the profile
     * @return they
     */
    public List<FeaturedTagJson> toJson(List<FeaturedTag> tags, String profile) {
        return tags.stream()
                .map(tag -> new FeaturedTagJson(
                        Long.toString(tag.id()),
                        tag.name(),
                        profile + "/tagged/" + name(tag.name()),
                        Long.toString(tag.statusesCount()),
                        tag.lastStatusAt() == null ? null : LocalDate.ofInstant(tag.lastStatusAt(), ZoneOffset.UTC)))
                .toList();
    }

    private static String name(String display) {
        return URLEncoder.encode(TagName.normalise(display), StandardCharsets.UTF_8);
    }
}
