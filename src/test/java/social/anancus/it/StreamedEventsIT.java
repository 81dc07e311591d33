package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What streams carry, and to whom. */
class StreamedEventsIT {
    private static StreamServer streams;

    @BeforeAll
    static void start() {
        streams = StreamServer.shared();
    }

    @Test
    void aHomeFeedIsStreamedToItsOwnerOnly() {
        long status = streams.status(streams.aliceId(), "PUBLIC");
        streams.sql("insert into home_feed (account_id, status_id) values (" + streams.aliceId() + ", " + status + ")");
        try (Listener listener = streams.aliceListens();
                Listener other = Listener.open(streams.at("?stream=user"), streams.bob())) {
            String payload = "{\"id\":\"" + status + "\",\"viewer\":\"" + streams.aliceId() + "\"}";
            streams.publish("UPDATE", status, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] update " + payload);
            streams.publish("STATUS_UPDATE", status, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] status.update " + payload);
            streams.sql("update status set deleted_at = now() where id = " + status);
            streams.publish("DELETE", status, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] delete " + status);
            streams.publish("NOTIFICATIONS_MERGED", status, streams.bobId());
            assertThat(other.heard()).isEqualTo(StreamServer.MARK);
        }
    }

    @Test
    void whatSomebodyMayNotSeeOrHasBlockedIsNotStreamed() {
        long hidden = streams.status(streams.bobId(), "DIRECT");
        long shown = streams.status(streams.bobId(), "UNLISTED");
        streams.sql("insert into home_feed (account_id, status_id) values (" + streams.aliceId() + ", " + hidden
                + "), (" + streams.aliceId() + ", " + shown + ")");
        try (Listener listener = streams.aliceListens("public")) {
            streams.publish("UPDATE", hidden, 0);
            streams.publishMark(hidden);
            assertThat(listener.heard()).isEqualTo(StreamServer.MARK);
            streams.publish("UPDATE", shown, 0);
            assertThat(listener.heard()).startsWith("[\"user\"] update ");

            streams.sql("insert into account_block (account_id, target_account_id, created_at) values ("
                    + streams.aliceId() + ", " + streams.bobId() + ", now())");
            try {
                streams.publish("UPDATE", shown, 0);
                streams.publishMark(shown);
                assertThat(listener.heard()).isEqualTo(StreamServer.MARK);
            } finally {
                streams.sql("delete from account_block");
            }
        }
    }

    @Test
    void publicStreamsAndThoseOfTagsAndListsCarryWhatBelongsThere() {
        long status = streams.status(streams.bobId(), "PUBLIC");
        streams.sql(
                "insert into tag (name, display_name, created_at) values ('cafe', 'Café', now()) on conflict do nothing");
        streams.sql(
                "insert into status_tag (status_id, tag_id) select " + status + ", id from tag where name = 'cafe'");
        streams.sql("insert into account_list (account_id, title, created_at, updated_at) values (" + streams.aliceId()
                + ", 'friends', now(), now())");
        long list = streams.number("select max(id) from account_list where account_id = " + streams.aliceId());
        streams.sql("insert into list_feed (list_id, status_id) values (" + list + ", " + status + ")");
        try (Listener listener =
                streams.aliceListens("public", "public:local", "public:remote", "public:media", "public:local:media")) {
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag\",\"tag\":\"CAFÉ\"}");
            listener.say("{\"type\":\"subscribe\",\"stream\":\"hashtag:local\",\"tag\":\"cafe\"}");
            listener.say("{\"type\":\"subscribe\",\"stream\":\"list\",\"list\":\"" + list + "\"}");
            listener.subscribe("nonsense").next();

            streams.publish("UPDATE", status, 0);

            String open = " update {\"id\":\"" + status + "\",\"filtered\":[]}";
            List<String> heard = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                heard.add(listener.heard());
            }
            assertThat(heard)
                    .containsExactlyInAnyOrder(
                            "[\"public\"]" + open,
                            "[\"public:local\"]" + open,
                            "[\"hashtag\",\"CAFÉ\"]" + open,
                            "[\"hashtag:local\",\"cafe\"]" + open,
                            "[\"list\",\"" + list + "\"] update {\"id\":\"" + status + "\",\"viewer\":\""
                                    + streams.aliceId() + "\"}");

            listener.say("{\"type\":\"unsubscribe\",\"stream\":\"public\"}")
                    .say("{\"type\":\"unsubscribe\",\"stream\":\"hashtag\",\"tag\":\"Cafe\"}");
            listener.subscribe("nonsense").next();
            streams.sql("update status set deleted_at = now() where id = " + status);
            streams.publish("DELETE", status, 0);
            assertThat(List.of(listener.heard(), listener.heard(), listener.heard()))
                    .containsExactlyInAnyOrder(
                            "[\"public:local\"] delete " + status,
                            "[\"hashtag:local\",\"cafe\"] delete " + status,
                            "[\"list\",\"" + list + "\"] delete " + status);
        }
    }

    @Test
    void otherEventsGoToTheirStreams() {
        try (Listener listener = streams.aliceListens("direct")) {
            streams.publish("CONVERSATION", 2, streams.aliceId());
            assertThat(listener.heard()).isEqualTo("[\"direct\"] conversation {\"id\":\"2\"}");
            streams.publish("ANNOUNCEMENT", 2, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] announcement {\"id\":\"2\"}");
            streams.publish("kind=ANNOUNCEMENT_REACTION&id=2&detail=heart");
            assertThat(listener.heard())
                    .isEqualTo("[\"user\"] announcement.reaction"
                            + " {\"name\":\"heart\",\"count\":1,\"announcement_id\":\"2\"}");
            streams.publish("ANNOUNCEMENT_DELETE", 2, 0);
            assertThat(listener.heard()).isEqualTo("[\"user\"] announcement.delete 2");
            streams.publish("FILTERS_CHANGED", 2, streams.aliceId());
            assertThat(listener.heard()).isEqualTo("[\"user\"] filters_changed (none)");
        }
    }
}
