package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;

/** Placeholder. */
@ApplicationScoped
public class StatusJsonMapper {
    private StatusRepository statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusJsonMapper() {}

    @Inject
    public StatusJsonMapper(StatusRepository statuses) {
        this.statuses = statuses;
    }

    public Map<Long, StatusJson> toJson(Collection<Long> statusIds, Viewer viewer) {
        Map<Long, StatusJson> all = new HashMap<>();
        statuses.visible(viewer, statusIds).forEach(id -> all.put(id, new StatusJson(Long.toString(id))));
        return all;
    }
}
