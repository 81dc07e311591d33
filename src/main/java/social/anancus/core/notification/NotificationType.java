package social.anancus.core.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a notification tells; stored by name. */
public enum NotificationType {
    MENTION(Trait.HELD_BACK, Trait.OF_STATUS, Trait.REQUESTED),
    /** Somebody whom the receiver watches has published something. */
    STATUS(Trait.OF_STATUS),
    REBLOG(Trait.HELD_BACK, Trait.OF_STATUS, Trait.GROUPED),
    FOLLOW(Trait.HELD_BACK, Trait.GROUPED),
    FOLLOW_REQUEST(Trait.HELD_BACK),
    FAVOURITE(Trait.HELD_BACK, Trait.OF_STATUS, Trait.GROUPED),
    /** A poll of which the receiver is the author or a voter has ended. */
    POLL(Trait.OF_STATUS, Trait.OF_ONESELF),
    /** Something that the receiver shares was edited. */
    UPDATE(Trait.OF_STATUS),
    ADMIN_SIGN_UP(Trait.GROUPED),
    ADMIN_REPORT,
    SEVERED_RELATIONSHIPS(Trait.OF_ONESELF),
    MODERATION_WARNING(Trait.OF_ONESELF),
    QUOTE(Trait.HELD_BACK, Trait.OF_STATUS, Trait.REQUESTED),
    QUOTED_UPDATE(Trait.OF_STATUS);

    private final Set<Trait> traits;

    private enum Trait {
        HELD_BACK,
        OF_STATUS,
        OF_ONESELF,
        GROUPED,
        REQUESTED
    }

    NotificationType(Trait... traits) {
        this.traits = Set.of(traits);
    }

    /**
     * @return the word of the API
     */
    public String wireName() {
        String name = name().toLowerCase(Locale.ROOT);
        return name.startsWith("admin_") ? "admin." + name.substring(6) : name;
    }

    /**
     * @param word what a client sends
     * @return the type
     */
    public static Optional<NotificationType> ofWire(String word) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(word))
                .findFirst();
    }

    /**
     * @return whether the receiver's policy counts
     */
    public boolean isFilterable() {
        return traits.contains(Trait.HELD_BACK);
    }

    /**
     * @return whether it shows a status
     */
    public boolean hasStatus() {
        return traits.contains(Trait.OF_STATUS);
    }

    /**
     * @return whether many of them about the same thing are shown as one
     */
    public boolean isGrouped() {
        return traits.contains(Trait.GROUPED);
    }

    /**
     * @return whether one may be told so of oneself
     */
    boolean mayComeFromOneself() {
        return traits.contains(Trait.OF_ONESELF);
    }

    /**
     * @return whether, when held back, it asks the receiver to let its sender in
     */
    boolean makesRequest() {
        return traits.contains(Trait.REQUESTED);
    }

    /**
     * @return those that {@link #isGrouped() are grouped}
     */
    public static List<NotificationType> grouped() {
        return Arrays.stream(values()).filter(NotificationType::isGrouped).toList();
    }

    /**
     * @return those that {@link #makesRequest() ask to let their sender in}
     */
    static List<NotificationType> requesting() {
        return Arrays.stream(values()).filter(NotificationType::makesRequest).toList();
    }
}
