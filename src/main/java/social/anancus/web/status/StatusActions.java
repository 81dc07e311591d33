package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.status.ReblogStatus;
import social.anancus.core.status.UnreblogStatus;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.VotePoll;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.TooMany;
import social.anancus.platform.ratelimit.RateLimit;
import social.anancus.platform.ratelimit.RateLimiter;
import social.anancus.platform.ratelimit.RateLimits;

/** Does what the buttons of posts say, as often as the API lets people do it. */
@ApplicationScoped
public class StatusActions {
    /** Leads to the post, whose address can then be copied. */
    static final String COPY = "copy";

    private Marks marks;
    private ReblogStatus reblog;
    private UnreblogStatus unreblog;
    private VotePoll votePoll;
    private StatusItems items;
    private RateLimiter limiter;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusActions() {}

    @Inject
    StatusActions(
            Marks marks,
            ReblogStatus reblog,
            UnreblogStatus unreblog,
            VotePoll votePoll,
            StatusItems items,
            RateLimiter limiter) {
        this.marks = marks;
        this.reblog = reblog;
        this.unreblog = unreblog;
        this.votePoll = votePoll;
        this.items = items;
        this.limiter = limiter;
    }

    /**
     * @param viewer who does it
     * @param id to which status
     * @param what what
     * @param choices the options that are voted for
     * @return the sentence that says so; null where the button itself says it
     */
    @Nullable
    String act(Viewer.LocalViewer viewer, long id, String what, List<Integer> choices) {
        count(RateLimits.API_PER_ACCOUNT, viewer);
        switch (what) {
            case "reblog" -> {
                count(RateLimits.STATUSES, viewer);
                reblog.reblog(viewer.id(), id, null);
                return null;
            }
            case "unreblog" -> {
                count(RateLimits.DELETES, viewer);
                unreblog.unreblog(viewer.id(), id);
                return null;
            }
            case "vote" -> {
                return vote(viewer, id, choices);
            }
            case COPY -> {
                return null;
            }
            default -> {
                return marks.act(viewer, id, what);
            }
        }
    }

    private String vote(Viewer.LocalViewer viewer, long id, List<Integer> choices) {
        PollItem poll = items.one(id, new StatusItems.Look(viewer, Locale.ENGLISH, FilterContext.THREAD))
                .body()
                .poll();
        if (poll == null) {
            throw new NotFound();
        }
        try {
            votePoll.vote(viewer, poll.id(), choices);
            return "poll-voted";
        } catch (Invalid e) {
            return choices.isEmpty() ? "no-choice" : "not-voted";
        }
    }

    private void count(RateLimit limit, Viewer.LocalViewer viewer) {
        if (!limiter.count(limit, Long.toString(viewer.id())).allowed()) {
            throw new TooMany();
        }
    }
}
