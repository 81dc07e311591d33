package social.anancus.api.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.security.Caller;
import social.anancus.api.security.RequiresScope;
import social.anancus.core.notification.announcement.DismissAnnouncement;
import social.anancus.core.notification.announcement.ListAnnouncements;
import social.anancus.core.notification.announcement.ReactToAnnouncement;
import social.anancus.core.notification.announcement.WithdrawReaction;
import social.anancus.platform.json.LenientJson;

/** Announcements (https://docs.joinmastodon.org/methods/announcements/). */
@Path("v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AnnouncementsResource {
    private Caller caller;
    private ListAnnouncements listAnnouncements;
    private DismissAnnouncement dismissAnnouncement;
    private ReactToAnnouncement reactTo;
    private WithdrawReaction withdrawReaction;
    private AnnouncementJsonMapper mapper;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnnouncementsResource() {}

    @Inject
    public AnnouncementsResource(
            Caller caller,
            ListAnnouncements listAnnouncements,
            DismissAnnouncement dismissAnnouncement,
            ReactToAnnouncement reactTo,
            WithdrawReaction withdrawReaction,
            AnnouncementJsonMapper mapper) {
        this.caller = caller;
        this.listAnnouncements = listAnnouncements;
        this.dismissAnnouncement = dismissAnnouncement;
        this.reactTo = reactTo;
        this.withdrawReaction = withdrawReaction;
        this.mapper = mapper;
    }

    /**
     * @param withDismissed {@code false} to leave out what the person has read
     * @return the announcements that are shown now
     */
    @GET
    @RequiresScope({})
    public List<AnnouncementJson> index(@QueryParam("with_dismissed") @Nullable String withDismissed) {
        boolean all = withDismissed == null || !Boolean.FALSE.equals(LenientJson.flag(withDismissed));
        return mapper.toJson(listAnnouncements.list(accountId()).stream()
                .filter(announcement -> all || !announcement.read())
                .toList());
    }

    /**
     * @param id an announcement
     * @return nothing
     */
    @POST
    @Path("{id}/dismiss")
    @RequiresScope({"write", "write:accounts"})
    public EmptyJson dismiss(@PathParam("id") long id) {
        dismissAnnouncement.dismiss(accountId(), id);
        return new EmptyJson();
    }

    /**
     * Reacts.
     *
     * @param id an announcement
     * @param name an emoji, or the shortcode of a custom one
     * @return nothing
     */
    @PUT
    @Path("{id}/reactions/{name}")
    @RequiresScope({"write", "write:favourites"})
    public EmptyJson react(@PathParam("id") long id, @PathParam("name") String name) {
        reactTo.react(accountId(), id, name);
        return new EmptyJson();
    }

    /**
     * The same.
     *
     * @param id an announcement
     * @param name an emoji, or the shortcode of a custom one
     * @return nothing
     */
    @PATCH
    @Path("{id}/reactions/{name}")
    @RequiresScope({"write", "write:favourites"})
    public EmptyJson reactByPatch(@PathParam("id") long id, @PathParam("name") String name) {
        reactTo.react(accountId(), id, name);
        return new EmptyJson();
    }

    /**
     * Takes a reaction back.
     *
     * @param id an announcement
     * @param name the reaction
     * @return nothing
     */
    @DELETE
    @Path("{id}/reactions/{name}")
    @RequiresScope({"write", "write:favourites"})
    public EmptyJson withdraw(@PathParam("id") long id, @PathParam("name") String name) {
        withdrawReaction.withdraw(accountId(), id, name);
        return new EmptyJson();
    }

    private long accountId() {
        return caller.requirePerson().accountId();
    }
}
