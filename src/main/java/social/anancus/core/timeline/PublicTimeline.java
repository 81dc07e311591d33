package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.TagRepository;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Public statuses: all that this server knows, or those with certain tags. */
@ApplicationScoped
public class PublicTimeline {
    private TimelineRepository timelines;
    private TagRepository tags;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PublicTimeline() {}

    @Inject
    public PublicTimeline(TimelineRepository timelines, TagRepository tags) {
        this.timelines = timelines;
        this.tags = tags;
    }

    /**
     * @param viewer who looks
     * @param scope which statuses
     * @param paging which page
     * @return the ids of a page
     */
    public Page<Long> page(Viewer viewer, TimelineRepository.Scope scope, Paging paging) {
        return timelines.publicStatuses(viewer, scope, List.of(), paging);
    }

    /**
     * Hashtags by name.
     *
     * @param main the one whose page it is
     * @param any others of which one will do as well
     * @param all others that must be there too
     * @param none others that must not be there
     */
    public record TagNames(String main, List<String> any, List<String> all, List<String> none) {}

    /**
     * @param viewer who looks
     * @param names which tags
     * @param scope which statuses
     * @param paging which page
     * @return the ids of a page; none where no status has the tag
     */
    public Page<Long> tagged(Viewer viewer, TagNames names, TimelineRepository.Scope scope, Paging paging) {
        List<String> wanted = new ArrayList<>(names.any());
        wanted.add(names.main());
        List<Long> any = tags.idsOf(wanted);
        List<Long> all = tags.idsOf(names.all());
        if (any.isEmpty() || all.size() < names.all().stream().distinct().count()) {
            return Page.empty();
        }
        return timelines.tagged(viewer, new TimelineRepository.Tags(any, all, tags.idsOf(names.none())), scope, paging);
    }
}
