package social.anancus.core.login;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token or an application may do, in the words of Mastodon's API. No scope contains another: who has {@code read}
 * may do what asks for {@code read}, and endpoints name each scope that they accept.
 *
 * @param names the scopes in the order in which they were given, each once
 */
public record Scopes(List<String> names) {
    private static final List<String> READ = List.of(
            "accounts",
            "blocks",
            "bookmarks",
            "collections",
            "favourites",
            "filters",
            "follows",
            "lists",
            "mutes",
            "notifications",
            "search",
            "statuses");
    private static final List<String> WRITE = List.of(
            "accounts",
            "blocks",
            "bookmarks",
            "collections",
            "conversations",
            "favourites",
            "filters",
            "follows",
            "lists",
            "media",
            "mutes",
            "notifications",
            "reports",
            "statuses");
    private static final List<String> ADMIN = List.of(
            "accounts",
            "reports",
            "domain_allows",
            "domain_blocks",
            "ip_blocks",
            "email_domain_blocks",
            "canonical_email_blocks");

    /** Every scope that there is, in the order of the documentation. */
    public static final List<String> KNOWN = Stream.of(
                    Stream.of("profile"),
                    family("read", READ),
                    family("write", WRITE),
                    Stream.of("follow", "push"),
                    family("admin:read", ADMIN),
                    family("admin:write", ADMIN))
            .flatMap(part -> part)
            .toList();

    private static final Set<String> KNOWN_SET = Set.copyOf(KNOWN);

    /** What an application gets that asks for nothing. */
    public static final Scopes DEFAULT = new Scopes(List.of("read"));

    private static Stream<String> family(String name, List<String> members) {
        return Stream.concat(Stream.of(name), members.stream().map(member -> name + ":" + member));
    }

    /** Each name once, in the given order. */
    public Scopes {
        names = List.copyOf(new LinkedHashSet<>(names));
    }

    /**
     * @param text scopes with white space between; nothing, or only white space, gives none
     * @return the scopes, known or not
     */
    public static Scopes parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Scopes(List.of());
        }
        return new Scopes(Arrays.asList(text.strip().split("\\s+")));
    }

    /**
     * @return whether there is at least one, and none is unknown
     */
    public boolean areKnown() {
        return !names.isEmpty() && KNOWN_SET.containsAll(names);
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * @return whether each of these, literally, is one of the others
     */
    public boolean isSubsetOf(Scopes others) {
        return others.names.containsAll(names);
    }

    /**
     * @param accepted scopes of which one is enough
     * @return whether one of them, literally, is among these
     */
    public boolean includeAny(List<String> accepted) {
        return accepted.stream().anyMatch(names::contains);
    }

    /**
     * @return the scopes with spaces between, as they are stored and sent
     */
    @Override
    public String toString() {
        return String.join(" ", names);
    }
}
