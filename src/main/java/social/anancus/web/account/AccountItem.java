package social.anancus.web.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.Relationship;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.support.Excerpt;

/**
 * An account as pages show it. Of a suspended one nothing but its handle is there.
 *
 * @param id its id
 * @param username its name on its server
 * @param domain its server; null here
 * @param host the domain in its handle, also of those of this server
 * @param name its display name as text; the username where it has none
 * @param shownName the same with the pictures of custom emojis
 * @param note what it says about itself
 * @param fields the table on its profile
 * @param images its pictures
 * @param counts its counters
 * @param marks what kind of account it is
 * @param badge the name of the role that it shows; null for none
 * @param joined when it came to its server
 * @param originalUrl its page on its own server; null here, or where that is no web address
 * @param movedToId where it has gone; null where it has not
 * @param self whether it is the viewer's own
 * @param relationship how the viewer stands to it; null for visitors and for oneself
 */
public record AccountItem(
        long id,
        String username,
        @Nullable String domain,
        String host,
        String name,
        SafeHtml shownName,
        SafeHtml note,
        List<Field> fields,
        Images images,
        Counts counts,
        Marks marks,
        @Nullable String badge,
        Instant joined,
        @Nullable String originalUrl,
        @Nullable Long movedToId,
        boolean self,
        @Nullable Relationship relationship) {
    private static final int BIO_LENGTH = 160;

    /**
     * A row of the table on a profile.
     *
     * @param name the left side
     * @param value the right side
     * @param verifiedAt when the page behind the value was seen to link back; null where it was not
     */
    public record Field(
            SafeHtml name, SafeHtml value, @Nullable Instant verifiedAt) {
        /**
         * @return whether the page behind the value links back
         */
        public boolean verified() {
            return verifiedAt != null;
        }
    }

    /**
     * The pictures of an account.
     *
     * @param avatar the address of its avatar
     * @param avatarStill the same without movement
     * @param header the address of its header
     * @param headerStill the same without movement
     * @param headerDescription what is to be seen on the header; may be empty
     * @param ownHeader whether it has a header of its own
     */
    public record Images(
            String avatar,
            String avatarStill,
            String header,
            String headerStill,
            String headerDescription,
            boolean ownHeader) {}

    /**
     * The counters of an account.
     *
     * @param statuses how many statuses and reblogs
     * @param following how many it follows
     * @param followers how many follow it
     * @param lastStatusAt when it wrote last; null for never
     */
    public record Counts(
            long statuses,
            long following,
            long followers,
            @Nullable Instant lastStatusAt) {}

    /**
     * What kind of account it is.
     *
     * @param locked whether it decides who follows
     * @param bot whether it is automated
     * @param group whether it is a group
     * @param memorial whether its person has died
     * @param suspended whether it is suspended
     * @param limited whether moderators of this server limit it
     * @param collectionsHidden whether it hides whom it follows and who follows it
     * @param noindex whether search engines are asked to stay away
     * @param showsMedia whether its profile has a tab of media
     * @param showsFeatured whether its profile has a tab of what it features
     */
    public record Marks(
            boolean locked,
            boolean bot,
            boolean group,
            boolean memorial,
            boolean suspended,
            boolean limited,
            boolean collectionsHidden,
            boolean noindex,
            boolean showsMedia,
            boolean showsFeatured) {}

    /** What the viewer may do about the account next; it decides which button stands in its row. */
    public enum Standing {
        /** The viewer's own account. */
        SELF,
        /** Nobody is logged in. */
        VISITOR,
        BLOCKING,
        DOMAIN_BLOCKING,
        MUTING,
        FOLLOWING,
        REQUESTED,
        /** The account is suspended, has gone elsewhere, or blocks the viewer, and is not followed. */
        CLOSED,
        OPEN
    }

    /**
     * @return its name where it is looked for: with the server, but for those of this one
     */
    public String acct() {
        return domain == null ? username : username + "@" + domain;
    }

    /**
     * @return the same with an at sign before it
     */
    public String handle() {
        return "@" + acct();
    }

    /**
     * @return the handle with the server, also of those of this one
     */
    public String fullHandle() {
        return "@" + username + "@" + host;
    }

    /**
     * @return the path of its profile
     */
    public String path() {
        return "/@" + acct();
    }

    /**
     * @return the path that its buttons send to
     */
    public String actionsPath() {
        return "/people/" + id + "/actions";
    }

    public boolean local() {
        return domain == null;
    }

    /**
     * @return the first words of what it says about itself, as text
     */
    public String bio() {
        return Excerpt.of(PlainText.fromHtml(note.html()), BIO_LENGTH);
    }

    /**
     * @return what the viewer may do next
     */
    public Standing standing() {
        if (self) {
            return Standing.SELF;
        }
        if (relationship == null) {
            return Standing.VISITOR;
        }
        if (relationship.blocking()) {
            return Standing.BLOCKING;
        }
        if (relationship.domainBlocking()) {
            return Standing.DOMAIN_BLOCKING;
        }
        if (relationship.muting()) {
            return Standing.MUTING;
        }
        if (relationship.following()) {
            return Standing.FOLLOWING;
        }
        if (relationship.requested()) {
            return Standing.REQUESTED;
        }
        boolean closed = marks.suspended() || movedToId != null || relationship.blockedBy();
        return closed ? Standing.CLOSED : Standing.OPEN;
    }

    /**
     * @return whether it follows the viewer
     */
    public boolean followsViewer() {
        return relationship != null && relationship.followedBy();
    }

    /**
     * @param actions what a row offers: null, or {@code followers}, for what the viewer may do next; {@code requests} for
     *     answers to a request to follow; else the name of an action
     * @return the action of its first button; empty for none
     */
    public String button(@Nullable String actions) {
        if (actions != null && !actions.isEmpty() && !actions.equals("followers")) {
            return actions.equals("requests") ? "accept" : actions;
        }
        return switch (standing()) {
            case SELF, VISITOR, CLOSED -> "";
            case BLOCKING -> "unblock";
            case DOMAIN_BLOCKING -> "unblock_domain";
            case MUTING -> "unmute";
            case FOLLOWING, REQUESTED -> "unfollow";
            case OPEN -> "follow";
        };
    }

    /**
     * @param actions what a row offers
     * @return the key of the text of its button; with {@code .label} behind it, of the text that names the person too
     */
    public String buttonText(@Nullable String actions) {
        String button = button(actions);
        boolean follows = button.equals("unfollow");
        return "people." + (follows ? standing() == Standing.REQUESTED ? "requested" : "following" : button);
    }

    /**
     * @param actions what a row offers
     * @return whether its button is the one that one would press gladly
     */
    public boolean isWelcome(@Nullable String actions) {
        String button = button(actions);
        return button.equals("follow") || button.equals("accept");
    }

    /**
     * @return the action of the large button of the profile: there, being muted stands elsewhere; empty for none
     */
    public String profileButton() {
        if (relationship == null || self) {
            return "";
        }
        return standing() == Standing.MUTING
                ? button(relationship.following() || relationship.requested() ? "unfollow" : "follow")
                : button(null);
    }

    /**
     * @return the key of its text; with {@code .label} behind it, of the text that names the person too
     */
    public String profileButtonText() {
        String button = profileButton();
        if (relationship == null || !button.equals("unfollow")) {
            return "people." + button;
        }
        return relationship.following() ? "people.following" : "people.requested";
    }

    /**
     * @return whether anything stands between the viewer and the account that a button can end, though it is gone
     */
    public boolean hasTies() {
        return relationship != null
                && (relationship.following()
                        || relationship.requested()
                        || relationship.muting()
                        || relationship.blocking()
                        || relationship.domainBlocking());
    }
}
