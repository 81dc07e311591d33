package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;
import social.anancus.web.account.ProfilePage.Choice;
import social.anancus.web.account.ProfilePage.Tab;
import social.anancus.web.support.Public;

/** Profiles: {@code /@alice}, {@code /@carol@remote.example} and what lies behind them. */
@Path("@{acct: [^/]+}")
@ApplicationScoped
@Produces("text/html")
public class ProfilePageResource {
    private static final Limits LIMITS = new Limits(ProfilePages.POSTS, ProfilePages.POSTS);

    private ProfileDoor door;
    private ProfilePages pages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfilePageResource() {}

    @Inject
    ProfilePageResource(ProfileDoor door, ProfilePages pages) {
        this.door = door;
        this.pages = pages;
    }

    /**
     * @param acct whose profile
     * @param uri the query: {@code boosts=0} for own words only, {@code anyway} to show what
     *     is hidden behind a warning, {@code max_id} and {@code min_id} for the page
     * @return the profile with posts
     */
    @GET
    @Public
    public Response posts(@PathParam("acct") String acct, @Context UriInfo uri) {
        return show(acct, Tab.POSTS, uri);
    }

    /**
     * @param acct whose profile
     * @param tab which part of it
     * @param uri the query, as above
     * @return the profile with that part
     */
    @GET
    @Path("{tab: with_replies|media|featured|about}")
    @Public
    public Response tab(@PathParam("acct") String acct, @PathParam("tab") String tab, @Context UriInfo uri) {
        return show(acct, Tab.of(tab), uri);
    }

    /**
     * @param acct whose profile
     * @param tag a hashtag
     * @param uri the query, as above
     * @return the profile with posts that have the hashtag
     */
    @GET
    @Path("tagged/{tag: [^/]+}")
    @Public
    public Response tagged(@PathParam("acct") String acct, @PathParam("tag") String tag, @Context UriInfo uri) {
        return show(acct, Tab.POSTS, new Choice(true, tag), uri.getQueryParameters());
    }

    private Response show(String acct, Tab tab, UriInfo uri) {
        boolean boosts = !"0".equals(uri.getQueryParameters().getFirst("boosts"));
        return show(acct, tab, new Choice(boosts, null), uri.getQueryParameters());
    }

    private Response show(String acct, Tab tab, Choice choice, MultivaluedMap<String, String> query) {
        ProfilePages.Asked asked = new ProfilePages.Asked(
                tab,
                choice,
                query.containsKey("anyway"),
                Paging.parse(query.getFirst("max_id"), null, query.getFirst("min_id"), null, LIMITS));
        return door.open(acct, asked.path(), account -> pages.show(account, asked));
    }
}
