package social.anancus.api.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import social.anancus.api.answer.Cached;
import social.anancus.api.request.Query;
import social.anancus.api.security.Caller;
import social.anancus.api.security.Public;
import social.anancus.api.security.RequiresScope;
import social.anancus.api.security.TokenKind;
import social.anancus.core.status.ReadStatusSource;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ThreadRepository;
import social.anancus.platform.error.NotFound;

/** Reading statuses (https://docs.joinmastodon.org/methods/statuses/). */
@Path("v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StatusReadingResource {
    private static final int MOST = 40;

    private Caller caller;
    private Query query;
    private ThreadRepository threads;
    private ReadStatusSource sources;
    private StatusHistory histories;
    private StatusJsonMapper mapper;
    private Opened opened;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusReadingResource() {}

    @Inject
    public StatusReadingResource(
            Caller caller,
            Query query,
            ThreadRepository threads,
            ReadStatusSource sources,
            StatusHistory histories,
            Opened opened) {
        this.caller = caller;
        this.query = query;
        this.threads = threads;
        this.sources = sources;
        this.histories = histories;
        this.mapper = opened.statuses();
        this.opened = opened;
    }

    /**
     * @return those of the statuses {@code id[]} that the caller may see
     */
    @GET
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public List<StatusJson> index() {
        List<Long> ids = query.ids("id").stream().distinct().limit(MOST).toList();
        return List.copyOf(mapper.toJson(ids, caller.viewer()).values());
    }

    /**
     * @param id a status
     * @return it
     */
    @GET
    @Path("{id}")
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public StatusJson show(@PathParam("id") long id) {
        return Optional.ofNullable(mapper.toJson(List.of(id), caller.viewer()).get(id))
                .orElseThrow(NotFound::new);
    }

    /**
     * @param id a status
     * @return what it answers, and what answers it
     */
    @GET
    @Path("{id}/context")
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public ContextJson context(@PathParam("id") long id) {
        Viewer viewer = caller.viewer();
        opened.thread(show(id), viewer);
        List<Long> above = threads.ancestors(viewer, id);
        List<Long> below = threads.descendants(viewer, id);
        List<Long> all = new ArrayList<>(above);
        all.addAll(below);
        Map<Long, StatusJson> statuses = mapper.toJson(all, viewer);
        return new ContextJson(pick(above, statuses), pick(below, statuses));
    }

    private static List<StatusJson> pick(List<Long> ids, Map<Long, StatusJson> statuses) {
        return ids.stream().map(statuses::get).filter(Objects::nonNull).toList();
    }

    /**
     * @param id a status
     * @return what it said from the start, after each change, and now
     */
    @GET
    @Path("{id}/history")
    @Public({"read", "read:statuses"})
    @Cached(Cached.For.THE_ANONYMOUS)
    public List<StatusEditJson> history(@PathParam("id") long id) {
        return histories.of(show(id), sources.read(caller.viewer(), id).edits());
    }

    /**
     * @param id a status
     * @return what was typed
     */
    @GET
    @Path("{id}/source")
    @RequiresScope(
            value = {"read", "read:statuses"},
            token = TokenKind.ANY)
    public StatusSourceJson source(@PathParam("id") long id) {
        ReadStatusSource.Source source = sources.read(caller.viewer(), id);
        return new StatusSourceJson(Long.toString(source.id()), source.text(), source.spoilerText());
    }
}
