package social.anancus.federation.inbox.handler;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.AsObject;

/**
 * What an activity must be about to go to a row of the table.
 *
 * @param words how the table calls it
 * @param types types of an embedded object; empty for all
 * @param bare whether an object of which there is only the URI fits
 */
record ObjectKind(String words, Set<String> types, boolean bare) {
    /** Whatever it is. */
    static final ObjectKind ANYTHING = new ObjectKind("any", Set.of(), true);

    static ObjectKind of(String... types) {
        return new ObjectKind(words(Set.of(types)), Set.of(types), false);
    }

    static ObjectKind of(Set<String> types) {
        return new ObjectKind(words(types), types, false);
    }

    /** Only a URI: what it is shows when it is looked up. */
    static ObjectKind uri() {
        return new ObjectKind("URI", Set.of(), true);
    }

    ObjectKind or(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(types);
        all.addAll(more);
        return new ObjectKind(words(all) + (bare ? ", URI" : ""), all, bare);
    }

    ObjectKind orUri() {
        return new ObjectKind(words + ", URI", types, true);
    }

    private static String words(Set<String> types) {
        return types.stream().sorted().collect(Collectors.joining(", "));
    }

    boolean fits(@Nullable AsObject object) {
        if (object == null) {
            return this == ANYTHING;
        }
        return object.isBare() ? bare : (types.isEmpty() && this == ANYTHING) || object.isAny(types);
    }
}
