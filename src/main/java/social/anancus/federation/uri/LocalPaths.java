package social.anancus.federation.uri;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.uri.LocalTarget.CollectionKind;
import social.anancus.federation.uri.LocalTarget.DeedKind;
import social.anancus.federation.uri.LocalTarget.Owner;
import social.anancus.federation.uri.LocalTarget.StatusCollectionKind;

/** Reads the path and fragment of an address of this server. */
final class LocalPaths {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");
    private static final String KEY = "main-key";
    private static final String ACTOR = "actor";
    private static final String USERS = "users";

    private LocalPaths() {}

    /**
     * @param path the path as it stands in the address
     * @param fragment what stands behind {@code #}; null for nothing
     * @return what is named
     */
    static Optional<LocalTarget> read(String path, @Nullable String fragment) {
        List<String> steps = steps(path);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        String first = steps.getFirst();
        if (first.startsWith("@") || first.regionMatches(true, 0, "%40", 0, 3)) {
            return fragment == null ? page(steps) : Optional.empty();
        }
        return switch (first) {
            case "inbox" -> alone(steps, fragment, new LocalTarget.SharedInbox());
            case ACTOR -> instance(steps, fragment);
            case USERS -> rest(steps, 2, byName(at(steps, 1)), fragment);
            case "ap" -> USERS.equals(at(steps, 1)) ? rest(steps, 3, byId(at(steps, 2)), fragment) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static List<String> steps(String path) {
        return path.startsWith("/") ? Arrays.asList(path.substring(1).split("/", -1)) : List.of();
    }

    private static @Nullable String at(List<String> steps, int index) {
        return index < steps.size() ? steps.get(index) : null;
    }

    private static Optional<LocalTarget> alone(List<String> steps, @Nullable String fragment, LocalTarget target) {
        return Optional.of(target).filter(all -> steps.size() == 1 && fragment == null);
    }

    private static Optional<LocalTarget> instance(List<String> steps, @Nullable String fragment) {
        return KEY.equals(fragment)
                ? alone(steps, null, new LocalTarget.InstanceKey())
                : alone(steps, fragment, new LocalTarget.InstanceActor());
    }

    /** {@code /@alice} and {@code /@alice/1}. */
    private static Optional<LocalTarget> page(List<String> steps) {
        String name = steps.getFirst();
        Optional<Owner> owner = byName(name.substring(name.startsWith("@") ? 1 : 3));
        return switch (steps.size()) {
            case 1 -> owner.map(LocalTarget.Actor::new);
            case 2 -> owner.flatMap(whose -> number(steps.get(1)).map(id -> new LocalTarget.Status(whose, id)));
            default -> Optional.empty();
        };
    }

    private static Optional<Owner> byName(@Nullable String name) {
        return Optional.ofNullable(name)
                .filter(text -> USERNAME.matcher(text).matches())
                .map(Owner.ByName::new);
    }

    private static Optional<Owner> byId(@Nullable String id) {
        return number(id).map(Owner.ById::new);
    }

    static Optional<Long> number(@Nullable String text) {
        if (text == null || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty(); // 19 digits can be too great
        }
    }

    private static Optional<LocalTarget> rest(
            List<String> steps, int from, Optional<Owner> owner, @Nullable String fragment) {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = steps.subList(from, steps.size());
        if (rest.isEmpty()) {
            return fragment == null ? owner.map(LocalTarget.Actor::new) : deed(owner.get(), fragment);
        }
        if (fragment != null) {
            return Optional.empty();
        }
        String first = rest.getFirst();
        if (first.equals("statuses")) {
            return number(at(rest, 1)).flatMap(id -> status(owner.get(), id, rest.subList(2, rest.size())));
        }
        if (first.equals("quote_authorizations") && rest.size() == 2) {
            return number(rest.get(1)).map(id -> new LocalTarget.QuoteAuthorization(owner.get(), id));
        }
        return collection(String.join("/", rest)).map(kind -> new LocalTarget.Collection(owner.get(), kind));
    }

    private static Optional<CollectionKind> collection(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case "inbox" -> CollectionKind.INBOX;
                    case "outbox" -> CollectionKind.OUTBOX;
                    case "followers" -> CollectionKind.FOLLOWERS;
                    case "following" -> CollectionKind.FOLLOWING;
                    case "collections/featured" -> CollectionKind.FEATURED;
                    case "collections/tags" -> CollectionKind.FEATURED_TAGS;
                    default -> null;
                });
    }

    private static Optional<LocalTarget> status(Owner owner, long id, List<String> rest) {
        return Optional.ofNullable(
                switch (String.join("/", rest)) {
                    case "" -> rest.isEmpty() ? new LocalTarget.Status(owner, id) : null;
                    case "activity" -> new LocalTarget.StatusActivity(owner, id);
                    case "replies" -> new LocalTarget.StatusCollection(owner, id, StatusCollectionKind.REPLIES);
                    case "likes" -> new LocalTarget.StatusCollection(owner, id, StatusCollectionKind.LIKES);
                    case "shares" -> new LocalTarget.StatusCollection(owner, id, StatusCollectionKind.SHARES);
                    default -> null;
                });
    }

    private static Optional<LocalTarget> deed(Owner owner, String fragment) {
        if (fragment.equals(KEY)) {
            return Optional.of(new LocalTarget.Key(owner));
        }
        boolean vote = fragment.startsWith("votes/") && fragment.endsWith("/activity");
        String text = vote ? fragment.substring(0, fragment.length() - "/activity".length()) : fragment;
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        DeedKind kind = switch (text.substring(0, slash)) {
            case "follows" -> DeedKind.FOLLOW;
            case "accepts/follows" -> DeedKind.ACCEPT_OF_FOLLOW;
            case "rejects/follows" -> DeedKind.REJECT_OF_FOLLOW;
            case "blocks" -> DeedKind.BLOCK;
            case "likes" -> DeedKind.LIKE;
            case "votes" -> vote ? DeedKind.VOTE_ACTIVITY : DeedKind.VOTE;
            default -> null;
        };
        return kind == null
                ? Optional.empty()
                : number(text.substring(slash + 1)).map(number -> new LocalTarget.Deed(owner, kind, number));
    }
}
