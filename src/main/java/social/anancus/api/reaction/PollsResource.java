package social.anancus.api.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.api.answer.Cached;
import social.anancus.api.request.Params;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.status.PollJson;
import social.anancus.core.status.LocatePoll;
import social.anancus.core.status.RefreshPoll;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.VotePoll;
import social.anancus.platform.error.NotFound;

/** Polls (https://docs.joinmastodon.org/methods/polls/). */
@Path("v1/polls")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PollsResource {
    private Caller caller;
    private LocatePoll locatePoll;
    private VotePoll votePoll;
    private RefreshPoll refreshPoll;
    private ReactionAnswers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PollsResource() {}

    @Inject
    public PollsResource(
            Caller caller, LocatePoll locatePoll, VotePoll votePoll, RefreshPoll refreshPoll, ReactionAnswers answers) {
        this.caller = caller;
        this.locatePoll = locatePoll;
        this.votePoll = votePoll;
        this.refreshPoll = refreshPoll;
        this.answers = answers;
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** What one votes for: numbers of options from 0. */
    public record VoteParams(@Nullable List<String> choices) implements Params {
        List<Integer> numbers() {
            return choices == null
                    ? List.of()
                    : choices.stream().map(VoteParams::number).toList();
        }

        /** What is no number is no option either. */
        private static int number(@Nullable String text) {
            return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        }
    }

    /**
     * @param id a poll
     * @return it, if the caller may see its status; for somebody of this server with the numbers that its own server has
     */
    @GET
    @Path("{id}")
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public PollJson show(@PathParam("id") long id) {
        Viewer viewer = caller.viewer();
        long statusId = locatePoll.locate(id);
        PollJson poll = show(viewer, statusId, id);
        boolean renewed = viewer instanceof Viewer.LocalViewer && refreshPoll.refresh(id);
        return renewed ? show(viewer, statusId, id) : poll;
    }

    /**
     * @param id a poll
     * @param params what the caller votes for
     * @return it
     */
    @POST
    @Path("{id}/votes")
    @RequiresScope({"write", "write:statuses"})
    public PollJson vote(@PathParam("id") long id, VoteParams params) {
        Viewer.LocalViewer viewer = caller.localViewer();
        return show(viewer, votePoll.vote(viewer, id, params.numbers()), id);
    }

    private PollJson show(Viewer viewer, long statusId, long pollId) {
        return Optional.ofNullable(answers.show(viewer, statusId).poll())
                .filter(poll -> poll.id().equals(Long.toString(pollId)))
                .orElseThrow(NotFound::new);
    }
}
