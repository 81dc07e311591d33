package social.anancus.web.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.reaction.ListFavouriters;
import social.anancus.core.reaction.ListRebloggers;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.support.Public;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.Tab;

/** Who has boosted or favourited a post. */
@Path("@{acct: [^/]+}/{id: [0-9]{1,18}}/{kind: reblogs|favourites}")
@ApplicationScoped
@Produces("text/html")
public class ReactedResource {
    private Reading reading;
    private StatusItems items;
    private AccountItems accounts;
    private ListRebloggers rebloggers;
    private ListFavouriters favouriters;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReactedResource() {}

    @Inject
    ReactedResource(
            Reading reading,
            StatusItems items,
            AccountItems accounts,
            ListRebloggers rebloggers,
            ListFavouriters favouriters) {
        this.reading = reading;
        this.items = items;
        this.accounts = accounts;
        this.rebloggers = rebloggers;
        this.favouriters = favouriters;
    }

    /**
     * The page.
     *
     * @param title its heading
     * @param path the page of the post
     * @param tabs both pages
     * @param people who it was
     * @param nothing what is said where it was nobody
     * @param newer the page with those who did it later; null for none
     * @param older the page with those who did it earlier; null for none
     */
    public record Reacted(
            String title,
            String path,
            List<Tab> tabs,
            List<AccountItem> people,
            String nothing,
            @Nullable String newer,
            @Nullable String older) {}

    /**
     * @param id a post
     * @param kind which reaction
     * @param uri tells which part of the list
     * @return the page; for visitors the way to the page on the post's own server
     * @throws NotFound if the post is not there or not for who looks
     */
    @GET
    @Public
    public Response show(@PathParam("id") long id, @PathParam("kind") String kind, @Context UriInfo uri) {
        StatusItems.Look look = reading.look(FilterContext.THREAD);
        StatusItem status = items.one(id, look);
        Viewer viewer = look.viewer();
        String origin = status.place().origin();
        if (origin != null && viewer instanceof Viewer.Anonymous) {
            return Redirects.to(origin);
        }
        boolean boosts = kind.equals("reblogs");
        Paging wanted = Reading.paging(uri);
        Paging paging = new Paging(wanted.maxId(), wanted.minId(), null, wanted.limit() * 2);
        Page<Long> page =
                boosts ? rebloggers.list(viewer, status.id(), paging) : favouriters.list(viewer, status.id(), paging);
        String address = status.path() + "/" + kind;
        return reading.show(
                "/status/people",
                new Reacted(
                        reading.text(boosts ? "statuses.boosted-by" : "statuses.favourited-by"),
                        status.path(),
                        List.of(
                                tab(status, "/reblogs", "statuses.boosted-by", boosts),
                                tab(status, "/favourites", "statuses.favourited-by", !boosts)),
                        accounts.list(page.items(), viewer),
                        reading.text(boosts ? "statuses.boosted-by.none" : "statuses.favourited-by.none"),
                        wanted.maxId() == null || page.prev() == null ? null : address,
                        page.full() && page.next() != null ? address + "?max_id=" + page.next() : null));
    }

    private Tab tab(StatusItem status, String part, String key, boolean current) {
        return Tab.of(status.path() + part, reading.text(key), current);
    }
}
