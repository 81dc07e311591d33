package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;

/** Shows a tag, also one that nobody has used. */
@ApplicationScoped
public class ShowTag {
    private TagRepository tags;
    private TagDetailsReader details;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowTag() {}

    @Inject
    public ShowTag(TagRepository tags, TagDetailsReader details) {
        this.tags = tags;
        this.details = details;
    }

    /**
     * @param text its name, with or without {@code #}
     * @param viewer who looks; null for nobody known
     * @return the tag
     * @throws NotFound if it can be the name of no tag
     */
    @Transactional
    public TagDetails show(String text, @Nullable Long viewer) {
        TagName name = TagName.parse(text).orElseThrow(NotFound::new);
        Optional<Tag> tag = tags.find(name.compared());
        return tag.isPresent() ? details.readOne(tag.get().id(), viewer) : details.unused(name, viewer);
    }
}
