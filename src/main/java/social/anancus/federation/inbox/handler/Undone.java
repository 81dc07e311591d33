package social.anancus.federation.inbox.handler;

import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.AsObject;

/**
 * An activity that its actor takes back, as the {@code Undo} gives it.
 *
 * @param json the activity
 * @param id its id; null where it is none of the actor's origin
 * @param objectId what it was about; null where it does not say
 */
record Undone(AsObject json, @Nullable String id, @Nullable String objectId) {
    /**
     * @param undo an Undo
     * @return what it takes back; null for nothing, or for the deed of another
     */
    static @Nullable Undone of(Activity undo) {
        AsObject undone = undo.object();
        if (undone == null || undone.isBare()) {
            return null;
        }
        String actor = undone.idOf("actor");
        if (actor != null && !actor.equals(undo.actor().uri())) {
            return null;
        }
        String id = undone.id();
        return new Undone(undone, undo.speaksFor(id) ? id : null, undone.idOf("object"));
    }
}
