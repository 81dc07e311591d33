package social.anancus.federation.vocabulary;

import java.util.Collection;
import java.util.Set;

/** The collection to which everything public is addressed (ActivityPub, section 5.6), in all its spellings. */
public final class PublicAudience {
    /** The spelling that is written. */
    public static final String URI = AsObject.NAMESPACE + "Public";

    private static final Set<String> SPELLINGS = Set.of(URI, "as:Public", "Public");

    private PublicAudience() {}

    /**
     * @param id an id from {@code to} or {@code cc}
     * @return whether it means everybody
     */
    public static boolean is(String id) {
        return SPELLINGS.contains(id);
    }

    /**
     * @param ids the ids of {@code to} or {@code cc}
     * @return whether one of them means everybody
     */
    public static boolean isIn(Collection<String> ids) {
        return ids.stream().anyMatch(SPELLINGS::contains);
    }
}
