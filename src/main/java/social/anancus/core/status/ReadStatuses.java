package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Reads statuses for showing. */
@ApplicationScoped
public class ReadStatuses {
    private StatusViewRepository views;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReadStatuses() {}

    @Inject
    public ReadStatuses(StatusViewRepository views) {
        this.views = views;
    }

    /**
     * What is the same for all viewers; show it only together with {@link #live}, which says who may see it.
     *
     * @param ids statuses
     * @return them, with what they share and quote, by id
     */
    public Map<Long, StatusView> views(Collection<Long> ids) {
        return views.findUnchecked(ids);
    }

    /**
     * @param viewer who looks
     * @param ids statuses, and those that they share or quote
     * @param toCheck those of them of which it is not known yet whether the viewer may see them
     * @return what changes often and what is the viewer's
     */
    public Map<Long, StatusViewRepository.Live> live(Viewer viewer, Collection<Long> ids, Collection<Long> toCheck) {
        return views.live(viewer, ids, toCheck);
    }

    /**
     * The same for many viewers, who are local, in one statement; it is asked for each whether the viewer may see it.
     *
     * @param viewers the ids of their accounts
     * @param ids statuses, and those that they share or quote
     * @return by the viewer's id, what changes often and what is the viewer's
     */
    public Map<Long, Map<Long, StatusViewRepository.Live>> liveForEach(Collection<Long> viewers, Collection<Long> ids) {
        return views.liveForEach(viewers, ids);
    }
}
