package social.anancus.federation.inbox.handler;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;

/**
 * Everything that an activity can do here, and what does it. {@code FEDERATION.md} shows the same table; a test compares them.
 *
 * <p>The first row that fits is taken, so what is particular stands before what is general.
 */
final class HandlerTable {
    private static final Set<String> STATUSES = union(AsTypes.NOTES, AsTypes.CONVERTED);
    private static final Set<String> ACTIVITIES = Set.of(
            "Create", "Update", "Delete", "Like", "Dislike", "Announce", "Add", "Remove", "Undo", "Lock", "Block");

    /**
     * A row.
     *
     * @param activities types of activities
     * @param object what they must be about
     * @param handler what does it
     * @param does what that is, for the document
     */
    record Row(List<String> activities, ObjectKind object, Class<? extends ActivityHandler> handler, String does) {
        boolean fits(AsObject activity, @Nullable AsObject about) {
            return activity.isAny(activities) && object.fits(about);
        }
    }

    static final List<Row> ROWS = List.of(
            row(
                    "Follow",
                    ObjectKind.ANYTHING,
                    FollowAccountHandler.class,
                    "A follow of a local account, or a request where that decides or the sender is limited. It is answered with"
                            + " `Accept` or `Reject`; asked again it is answered again."),
            row(
                    "Accept",
                    ObjectKind.of("Follow").orUri(),
                    AcceptFollowHandler.class,
                    "Grants a request that a local account has made to the sender."),
            row(
                    "Reject",
                    ObjectKind.of("Follow").orUri(),
                    RejectFollowHandler.class,
                    "Refuses such a request, or ends the follow."),
            row(
                    "Create",
                    ObjectKind.of(AsTypes.NOTES),
                    CreateStatusHandler.class,
                    "A status; a `Note` with a `name` that answers a local poll is a vote. Taken if somebody here is addressed,"
                            + " follows the author, or is answered."),
            row(
                    "Create",
                    ObjectKind.of(AsTypes.CONVERTED),
                    CreateStatusHandler.class,
                    "A status with title, summary and link."),
            row(
                    "Create",
                    ObjectKind.uri(),
                    CreateReferenceHandler.class,
                    "The object is fetched from its origin; then as if embedded."),
            row(
                    "Update",
                    ObjectKind.of(AsTypes.ACTORS),
                    UpdateActorHandler.class,
                    "The profile is read anew. Only the actor itself may send it."),
            row(
                    "Update",
                    ObjectKind.of(STATUSES),
                    UpdateStatusHandler.class,
                    "An edit where `updated` is newer; otherwise counts of polls and the like. Only of the author's own."),
            row(
                    "Update",
                    ObjectKind.uri(),
                    UpdateReferenceHandler.class,
                    "The object is fetched from its origin; then as if embedded."),
            row(
                    "Delete",
                    ObjectKind.ANYTHING,
                    DeleteHandler.class,
                    "Removes a status of the sender, or the sender's whole account, and keeps its URI from coming back."),
            row(
                    "Announce",
                    ObjectKind.of(ACTIVITIES),
                    AnnounceActivityHandler.class,
                    "From groups (FEP-1b12): what was created or changed is fetched from its own origin. Announced votes are"
                            + " dropped."),
            row(
                    "Announce",
                    ObjectKind.of(STATUSES).orUri(),
                    AnnounceStatusHandler.class,
                    "A boost. What is embedded counts only if it is the announcer's own; all else is fetched from its origin."),
            row(
                    List.of("Like", "EmojiReact"),
                    ObjectKind.ANYTHING,
                    LikeHandler.class,
                    "A favourite of a local status, whatever emoji comes with it."),
            row(
                    "Block",
                    ObjectKind.ANYTHING,
                    BlockHandler.class,
                    "The sender blocks a local account: all ties between the two end."),
            row("Undo", ObjectKind.of("Follow"), UndoFollowHandler.class, "Ends the follow, or withdraws the request."),
            row("Undo", ObjectKind.of("Like", "EmojiReact"), UndoLikeHandler.class, "Takes the favourite back."),
            row("Undo", ObjectKind.of("Announce"), UndoAnnounceHandler.class, "Takes the boost back."),
            row("Undo", ObjectKind.of("Block"), UndoBlockHandler.class, "Lifts the block."),
            row(
                    "Undo",
                    ObjectKind.of("Accept"),
                    UndoAcceptHandler.class,
                    "A follow that the sender had granted to a local account ends."),
            row(
                    "Undo",
                    ObjectKind.uri(),
                    UndoReferenceHandler.class,
                    "Whichever of these the sender did under that id. An id that is not known is remembered for the case that the"
                            + " activity comes later."),
            row(
                    "Add",
                    ObjectKind.ANYTHING,
                    AddFeaturedHandler.class,
                    "Pins a status, or a `Hashtag`, to the sender's profile; `target` must be its `featured` collection."),
            row("Remove", ObjectKind.ANYTHING, RemoveFeaturedHandler.class, "Unpins it."),
            row(
                    "Move",
                    ObjectKind.ANYTHING,
                    MoveHandler.class,
                    "Local followers of the sender follow `target` instead, if that names the sender in `alsoKnownAs`; once in"
                            + " seven days."),
            row(
                    "Flag",
                    ObjectKind.ANYTHING,
                    FlagHandler.class,
                    "A report to the moderators: local accounts, and statuses of others that answer somebody here."));

    private HandlerTable() {}

    private static Row row(String activity, ObjectKind object, Class<? extends ActivityHandler> handler, String does) {
        return row(List.of(activity), object, handler, does);
    }

    private static Row row(
            List<String> activities, ObjectKind object, Class<? extends ActivityHandler> handler, String does) {
        return new Row(activities, object, handler, does);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    /**
     * @param activity an activity
     * @return the row for it; null where it means nothing here
     */
    static @Nullable Row find(AsObject activity) {
        AsObject about = activity.first("object");
        return ROWS.stream()
                .filter(row -> row.fits(activity, about))
                .findFirst()
                .orElse(null);
    }
}
