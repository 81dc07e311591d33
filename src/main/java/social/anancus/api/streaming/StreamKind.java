package social.anancus.api.streaming;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.timeline.audience.StreamedStatus;

/** The streams there are (https://docs.joinmastodon.org/methods/streaming/). */
enum StreamKind {
    USER("user"),
    USER_NOTIFICATION("user:notification"),
    PUBLIC("public"),
    PUBLIC_MEDIA("public:media"),
    PUBLIC_LOCAL("public:local"),
    PUBLIC_LOCAL_MEDIA("public:local:media"),
    PUBLIC_REMOTE("public:remote"),
    PUBLIC_REMOTE_MEDIA("public:remote:media"),
    HASHTAG("hashtag"),
    HASHTAG_LOCAL("hashtag:local"),
    LIST("list"),
    DIRECT("direct");

    /** Those in which everybody's statuses appear. */
    static final Set<StreamKind> OPEN = EnumSet.range(PUBLIC, HASHTAG_LOCAL);

    private static final List<String> STATUSES = List.of("read", "read:statuses");
    private static final List<String> NOTIFICATIONS = List.of("read", "read:notifications");

    private final String wireName;

    StreamKind(String wireName) {
        this.wireName = wireName;
    }

    /**
     * @param name as a client of a WebSocket gives it
     */
    static Optional<StreamKind> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(name))
                .findFirst();
    }

    /**
     * @param path what stands behind {@code /api/v1/streaming/} in a request for server-sent events
     * @param mediaOnly whether only statuses with attachments are wanted
     */
    static Optional<StreamKind> ofPath(String path, boolean mediaOnly) {
        return Arrays.stream(values())
                .filter(kind ->
                        !kind.isMedia() && kind.wireName.replace(':', '/').equals(path))
                .findFirst()
                .map(kind -> mediaOnly ? kind.withMedia() : kind);
    }

    private boolean isMedia() {
        return wireName.endsWith(":media");
    }

    private StreamKind withMedia() {
        return named(wireName + ":media").orElse(this);
    }

    String wireName() {
        return wireName;
    }

    /** Scopes of which one is enough to listen. */
    List<String> scopes() {
        return this == USER_NOTIFICATION ? NOTIFICATIONS : STATUSES;
    }

    /** Scopes of which one is enough to hear of notifications. */
    static List<String> notificationScopes() {
        return NOTIFICATIONS;
    }

    /** Whether it is about one hashtag. */
    boolean isHashtag() {
        return this == HASHTAG || this == HASHTAG_LOCAL;
    }

    /**
     * @param status a status
     * @return for open streams, whether it appears there; for those of hashtags, if it has the tag
     */
    boolean shows(StreamedStatus status) {
        if (!status.open()) {
            return false;
        }
        return switch (this) {
            case PUBLIC -> !status.reply();
            case PUBLIC_MEDIA -> !status.reply() && status.media();
            case PUBLIC_LOCAL -> !status.reply() && status.local();
            case PUBLIC_LOCAL_MEDIA -> !status.reply() && status.local() && status.media();
            case PUBLIC_REMOTE -> !status.reply() && !status.local();
            case PUBLIC_REMOTE_MEDIA -> !status.reply() && !status.local() && status.media();
            case HASHTAG -> true;
            case HASHTAG_LOCAL -> status.local();
            case USER, USER_NOTIFICATION, LIST, DIRECT -> false;
        };
    }
}
