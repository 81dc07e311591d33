package social.anancus.core.notification;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications somebody wants to see.
 *
 * @param types of these kinds
 * @param fromAccountId from this account only, then also what is held back; null for all
 * @param heldBack whether those count that the policy holds back
 */
public record NotificationSelection(
        Set<NotificationType> types, @Nullable Long fromAccountId, boolean heldBack) {
    public NotificationSelection {
        types = Set.copyOf(types);
    }

    /** All, also what is held back. */
    static final NotificationSelection EVERYTHING =
            new NotificationSelection(EnumSet.allOf(NotificationType.class), null, true);

    /**
     * Reads parameters as Mastodon does: words that name no type are passed over.
     *
     * @param types the only types that are wanted; none for all
     * @param excluded types that are not wanted
     * @param fromAccountId from this account only; null for all
     * @param includeFiltered whether those count that the policy holds back
     */
    public static NotificationSelection of(
            Collection<String> types,
            Collection<String> excluded,
            @Nullable Long fromAccountId,
            boolean includeFiltered) {
        EnumSet<NotificationType> wanted = EnumSet.allOf(NotificationType.class);
        wanted.removeIf(
                type -> !types.isEmpty() && !types.contains(type.wireName()) || excluded.contains(type.wireName()));
        return new NotificationSelection(wanted, fromAccountId, includeFiltered || fromAccountId != null);
    }
}
