package social.anancus.web.search;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.StatusLanguage;
import social.anancus.web.support.Redirects;

/**
 * What somebody looks for. Values that are none of those offered count as absent.
 *
 * @param text what was typed
 * @param kind which kind of results
 * @param has what posts contain: one of {@link #CONTENTS}; empty for anything
 * @param language of posts; empty for any
 * @param from posts of this day and later, as typed; empty for all
 * @param until posts of this day and earlier, as typed; empty for all
 * @param where {@code library} or {@code public}; empty for everywhere
 * @param offset how many of the best results are passed over
 */
public record SearchWish(
        String text, Kind kind, String has, String language, String from, String until, String where, int offset) {
    /** What posts may contain, in the words of the operator {@code has:}; {@code quote} is one of {@code is:}. */
    static final List<String> CONTENTS = List.of("image", "video", "audio", "poll", "link", "quote");

    private static final List<String> PLACES = List.of("library", "public");
    private static final int MOST_CHARACTERS = 2000;
    private static final int MOST_OFFSET = 5000;

    /** The kinds of results. */
    public enum Kind {
        ALL,
        PEOPLE,
        TAGS,
        POSTS;

        /**
         * @return as it stands in addresses
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param uri the address of the page
     * @return what it asks for
     */
    static SearchWish of(UriInfo uri) {
        String text = value(uri, "q").strip();
        return new SearchWish(
                text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text,
                kind(value(uri, "type")),
                oneOf(CONTENTS, value(uri, "has")),
                StatusLanguage.of(value(uri, "language")).orElse(""),
                day(value(uri, "from")) == null ? "" : value(uri, "from"),
                day(value(uri, "until")) == null ? "" : value(uri, "until"),
                oneOf(PLACES, value(uri, "in")),
                number(value(uri, "offset")));
    }

    private static String value(UriInfo uri, String name) {
        String value = uri.getQueryParameters().getFirst(name);
        return value == null ? "" : value;
    }

    private static Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return Kind.ALL;
    }

    private static String oneOf(List<String> known, String word) {
        return known.contains(word) ? word : "";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() > 1900 && day.getYear() < 9999 ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), MOST_OFFSET) : 0;
    }

    /**
     * @return whether something is looked for
     */
    public boolean isSomething() {
        return !text.isEmpty() || filtered();
    }

    /**
     * @return whether posts are chosen by more than words
     */
    public boolean filtered() {
        return !(has + language + from + until + where).isEmpty();
    }

    boolean wants(Kind wanted) {
        return kind == Kind.ALL || kind == wanted;
    }

    /** The words with the operators for what was chosen beside them. */
    String query() {
        StringBuilder query = new StringBuilder(text);
        if (!has.isEmpty()) {
            query.append(has.equals("quote") ? " is:" : " has:").append(has);
        }
        if (!language.isEmpty()) {
            query.append(" language:").append(language);
        }
        Optional.ofNullable(day(from)).ifPresent(day -> query.append(" after:").append(day.minusDays(1)));
        Optional.ofNullable(day(until))
                .ifPresent(day -> query.append(" before:").append(day.plusDays(1)));
        if (!where.isEmpty()) {
            query.append(" in:").append(where);
        }
        return query.toString();
    }

    /** The address of the same search among one kind. */
    String address(Kind other, int from) {
        StringBuilder address = new StringBuilder("/search?q=").append(Redirects.encode(text));
        add(address, "type", other == Kind.ALL ? "" : other.word());
        add(address, "has", has);
        add(address, "language", language);
        add(address, "from", this.from);
        add(address, "until", until);
        add(address, "in", where);
        add(address, "offset", from == 0 ? "" : Integer.toString(from));
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(Redirects.encode(value));
        }
    }
}
