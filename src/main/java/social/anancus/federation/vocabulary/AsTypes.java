package social.anancus.federation.vocabulary;

import java.util.Set;

/** The types of ActivityStreams 2.0, and of extensions, that mean something to this server. */
public final class AsTypes {
    /** People and things that act (Activity Vocabulary, section 3.2). */
    public static final Set<String> ACTORS = Set.of("Person", "Service", "Application", "Group", "Organization");

    /** Objects that are statuses as they are. */
    public static final Set<String> NOTES = Set.of("Note", "Question");

    /** Objects that are shown as statuses with a title and a link, as Mastodon does. */
    public static final Set<String> CONVERTED = Set.of("Article", "Page", "Image", "Audio", "Video", "Event");

    /** Collections, ordered or not. */
    public static final Set<String> COLLECTIONS = Set.of("Collection", "OrderedCollection");

    /** Their pages. */
    public static final Set<String> COLLECTION_PAGES = Set.of("CollectionPage", "OrderedCollectionPage");

    /** What stands in the place of something that was deleted. */
    public static final String TOMBSTONE = "Tombstone";

    private AsTypes() {}

    /**
     * @param object an object
     * @return whether it is an actor
     */
    public static boolean isActor(AsObject object) {
        return object.isAny(ACTORS);
    }

    /**
     * @param object an object
     * @return whether it becomes a status
     */
    public static boolean isStatus(AsObject object) {
        return object.isAny(NOTES) || object.isAny(CONVERTED);
    }
}
