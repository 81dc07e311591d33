package social.anancus.federation.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.Visibility;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.PublicAudience;

/**
 * To whom something is addressed.
 *
 * @param to the ids of {@code to}
 * @param cc the ids of {@code cc}
 */
public record Audience(List<String> to, List<String> cc) {
    /** Nobody. */
    public static final Audience NOBODY = new Audience(List.of(), List.of());

    public Audience {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }

    /**
     * @param object an object or activity
     * @return to whom it is addressed
     */
    public static Audience of(AsObject object) {
        return new Audience(object.idsOf("to", AsLimits.RECIPIENTS), object.idsOf("cc", AsLimits.RECIPIENTS));
    }

    /**
     * @param object what an activity is about
     * @param activity the activity, for objects that do not say to whom they go
     * @return to whom the object is addressed
     */
    public static Audience of(AsObject object, AsObject activity) {
        return object.has("to") || object.has("cc") ? of(object) : of(activity);
    }

    /**
     * @param followers the collection of the author's followers; null for none
     * @param mentioned the ids of those who are named
     * @return who may see it: everybody, followers, or those to whom it is addressed
     */
    public Visibility visibility(@Nullable String followers, Collection<String> mentioned) {
        if (PublicAudience.isIn(to)) {
            return Visibility.PUBLIC;
        }
        if (PublicAudience.isIn(cc)) {
            return Visibility.UNLISTED;
        }
        if (followers != null && (to.contains(followers) || cc.contains(followers))) {
            return Visibility.PRIVATE;
        }
        return mentioned.containsAll(persons(followers)) ? Visibility.DIRECT : Visibility.LIMITED;
    }

    /**
     * @param followers the collection of the author's followers; null for none
     * @return the ids that are neither everybody nor the author's followers, each once
     */
    public List<String> persons(@Nullable String followers) {
        Set<String> all = new LinkedHashSet<>(to);
        all.addAll(cc);
        all.removeIf(PublicAudience::is);
        all.remove(followers);
        return new ArrayList<>(all);
    }
}
