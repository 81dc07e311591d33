package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;

/** Puts together what is shown of tags, in a fixed number of statements. */
@ApplicationScoped
public class TagDetailsReader {
    private TagRepository tags;
    private TagUseRepository uses;
    private TagFollowRepository follows;
    private FeaturedTagRepository featured;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TagDetailsReader() {}

    @Inject
    public TagDetailsReader(
            TagRepository tags, TagUseRepository uses, TagFollowRepository follows, FeaturedTagRepository featured) {
        this.tags = tags;
        this.uses = uses;
        this.follows = follows;
        this.featured = featured;
    }

    List<TagDetails> read(List<Long> tagIds, @Nullable Long viewer) {
        if (tagIds.isEmpty()) {
            return List.of();
        }
        Map<Long, Tag> found = tags.byId(tagIds);
        Map<Long, List<TagUse>> histories = uses.history(found.keySet());
        Set<Long> followed = viewer == null ? Set.of() : follows.among(viewer, found.keySet());
        Set<Long> shown = viewer == null ? Set.of() : featured.among(viewer, found.keySet());
        return tagIds.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(tag -> new TagDetails(
                        tag.id(),
                        tag.displayName(),
                        histories.getOrDefault(tag.id(), List.of()),
                        viewer == null ? null : (Boolean) followed.contains(tag.id()),
                        viewer == null ? null : (Boolean) shown.contains(tag.id())))
                .toList();
    }

    TagDetails readOne(long tagId, @Nullable Long viewer) {
        return read(List.of(tagId), viewer).stream().findFirst().orElseThrow(NotFound::new);
    }

    TagDetails unused(TagName name, @Nullable Long viewer) {
        Boolean no = viewer == null ? null : false;
        return new TagDetails(0, name.display(), uses.none(), no, no);
    }
}
