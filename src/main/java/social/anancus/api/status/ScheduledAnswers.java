package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import social.anancus.api.answer.Links;
import social.anancus.api.request.Query;
import social.anancus.core.status.ScheduledStatus;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Answers scheduled statuses, and pages of them. */
@ApplicationScoped
public class ScheduledAnswers {
    private Query query;
    private Links links;
    private ScheduledStatusJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ScheduledAnswers() {}

    @Inject
    public ScheduledAnswers(Query query, Links links, ScheduledStatusJsonMapper mapper) {
        this.query = query;
        this.links = links;
        this.mapper = mapper;
    }

    private static final Paging.Limits LIMITS = Paging.Limits.of(20);

    /**
     * @return which page is wanted
     */
    Paging paging() {
        return query.paging(LIMITS);
    }

    /**
     * @param status a scheduled status
     * @return it
     */
    ScheduledStatusJson show(ScheduledStatus status) {
        return mapper.toJson(List.of(status)).getFirst();
    }

    /**
     * @param page scheduled statuses
     * @return them
     */
    Response page(Page<ScheduledStatus> page) {
        return links.whenFull(page.mapAll(mapper::toJson));
    }
}
