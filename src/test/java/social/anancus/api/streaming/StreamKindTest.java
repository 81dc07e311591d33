package social.anancus.api.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.anancus.core.timeline.audience.StreamedStatus;

class StreamKindTest {
    @ParameterizedTest
    @CsvSource({
        "user, false, USER",
        "user/notification, false, USER_NOTIFICATION",
        "public, false, PUBLIC",
        "public, true, PUBLIC_MEDIA",
        "public/local, true, PUBLIC_LOCAL_MEDIA",
        "public/remote, true, PUBLIC_REMOTE_MEDIA",
        "public/local, false, PUBLIC_LOCAL",
        "hashtag/local, true, HASHTAG_LOCAL",
        "hashtag, false, HASHTAG",
        "list, false, LIST",
        "direct, false, DIRECT",
    })
    void pathsNameStreams(String path, boolean media, StreamKind kind) {
        assertThat(StreamKind.ofPath(path, media)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"public/media", "user:notification", "''", "nonsense", "health"})
    void otherPathsNameNone(String path) {
        assertThat(StreamKind.ofPath(path, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true, false, 'HASHTAG HASHTAG_LOCAL PUBLIC PUBLIC_LOCAL'",
        "true, false, true, true, 'HASHTAG HASHTAG_LOCAL PUBLIC PUBLIC_LOCAL PUBLIC_LOCAL_MEDIA PUBLIC_MEDIA'",
        "true, false, false, true, 'HASHTAG PUBLIC PUBLIC_MEDIA PUBLIC_REMOTE PUBLIC_REMOTE_MEDIA'",
        "true, true, true, true, 'HASHTAG HASHTAG_LOCAL'",
        "false, false, true, true, ''",
    })
    void aStatusIsShownWhereItBelongs(boolean open, boolean reply, boolean local, boolean media, String kinds) {
        StreamedStatus status = new StreamedStatus(1, open, reply, local, media, null, List.of());

        String shown = java.util.Arrays.stream(StreamKind.values())
                .filter(kind -> kind.shows(status))
                .map(StreamKind::name)
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(shown).isEqualTo(kinds);
    }

    @Test
    void onlyTheStreamOfNotificationsWantsAnotherScope() {
        for (StreamKind kind : StreamKind.values()) {
            assertThat(kind.scopes())
                    .containsExactly(
                            "read", kind == StreamKind.USER_NOTIFICATION ? "read:notifications" : "read:statuses");
        }
    }
}
