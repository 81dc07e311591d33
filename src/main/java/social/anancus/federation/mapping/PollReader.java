package social.anancus.federation.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;

/** Reads polls: {@code Question} with {@code oneOf} or {@code anyOf} (Activity Vocabulary, section 3.1). */
final class PollReader {
    private PollReader() {}

    /**
     * @param note a status
     * @param now the time
     * @return its poll; null if it is none
     */
    static RemoteStatus.@Nullable Poll poll(AsObject note, Instant now) {
        if (!note.is("Question")) {
            return null;
        }
        boolean multiple = note.has("anyOf");
        List<RemoteStatus.Option> options = new ArrayList<>();
        for (AsObject each : note.list(multiple ? "anyOf" : "oneOf", AsLimits.POLL_OPTIONS)) {
            String title = TextReader.plain(each.isBare() ? null : each.text("name", "content"), AsLimits.POLL_OPTION);
            if (!title.isEmpty()) {
                options.add(new RemoteStatus.Option(title, total(each, "replies")));
            }
        }
        if (options.isEmpty()) {
            return null;
        }
        Instant closed = note.time("closed");
        boolean over = Boolean.TRUE.equals(note.flag("closed")) || (closed != null && !closed.isAfter(now));
        Instant end = closed == null ? note.time("endTime") : closed;
        return new RemoteStatus.Poll(options, multiple, end, over, count(note.number("votersCount")));
    }

    private static long total(AsObject option, String property) {
        Long count = totalOf(option, property);
        return count == null ? 0 : count;
    }

    /**
     * @param object an object
     * @param property a collection of it
     * @return how much is in it, as far as the object itself tells; null for nothing told
     */
    static @Nullable Long totalOf(AsObject object, String property) {
        AsObject collection = object.first(property);
        return collection == null || collection.isBare() ? null : count(collection.number("totalItems"));
    }

    static @Nullable Long count(@Nullable Long told) {
        return told == null ? null : (Long) Math.clamp(told, 0, AsLimits.COUNT);
    }
}
