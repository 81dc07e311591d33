package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.federation.mapping.WrittenWorld.ALICE;
import static social.anancus.federation.mapping.WrittenWorld.BOB;
import static social.anancus.federation.mapping.WrittenWorld.CAROL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What statuses of local authors look like to other servers. */
class NoteWriterIT {
    @TempDir
    private static Path folder;

    private static WrittenWorld world;

    @BeforeAll
    static void open() {
        world = new WrittenWorld(folder);
        world.foreign(500, "PUBLIC");
        world.insert("insert into conversation (id, created_at) values (77, '2026-01-02T00:00:00Z')");
        world.insert("insert into tag (id, name, display_name, created_at) values (5, 'bluesky', 'BlueSky', now())");
        world.insert("insert into custom_emoji (id, shortcode, image_key, content_type, created_at, updated_at)"
                + " values (3, 'blobcat', 'ab/cd/0000000000000000000000000001.png', 'image/png', now(),"
                + " '2026-01-01T00:00:00Z')");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static JsonNode note(long id) {
        return world.read(world.core.run(() -> world.notes.write(id)).orElseThrow());
    }

    private static JsonNode withoutContext(JsonNode document) {
        ((ObjectNode) document).remove("@context");
        return document;
    }

    @Test
    void anAnswerWithEverythingInItIsWrittenInFull() {
        world.status(600, ALICE, "PUBLIC", "<p>Look :blobcat:</p>");
        world.core.execute(
                "update status set in_reply_to_id = 500, reply = true, spoiler_text = 'Cats', sensitive = true,"
                        + " conversation_id = 77, media_ids = '{31,30}', edited_at = '2026-01-02T04:00:00Z' where id = 600");
        world.core.execute("insert into mention (status_id, account_id, position) values (600, " + CAROL
                + ", 1), (600, " + BOB + ", 2)");
        world.core.execute("insert into status_tag (status_id, tag_id) values (600, 5)");
        world.core.execute("insert into status_stat (status_id, favourites_count, reblogs_count) values (600, 2, 1)");
        world.core.execute(
                "insert into media_attachment (id, account_id, status_id, type, description, focus_x, focus_y,"
                        + " blurhash, width, height, original_key, original_type, duration, thumbnail_key, thumbnail_type,"
                        + " created_at, updated_at) values (30, 1001, 600, 'IMAGE', 'A cat', 0.5, -0.25, 'LKO2', 640, 480,"
                        + " 'ab/cd/0000000000000000000000000002.png', 'image/png', null, null, null, now(), now()), (31, 1001, 600,"
                        + " 'AUDIO', null, null, null, '', null, null, 'ab/cd/0000000000000000000000000003.mp3', 'audio/mpeg',"
                        + " 61.5, 'ab/cd/0000000000000000000000000004.png', 'image/png', now(), now())");
        world.status(601, ALICE, "UNLISTED", "<p>More</p>");
        world.status(602, ALICE, "PRIVATE", "<p>Only for some</p>");
        world.core.execute("update status set in_reply_to_id = 600, reply = true where id in (601, 602)");

        assertThat(withoutContext(note(600))).isEqualTo(world.expected("""
                {"id": "ROOT/ap/users/1001/statuses/600", "type": "Note", "summary": "Cats",
                 "inReplyTo": "https://remote.example/n/500", "published": "2026-01-02T03:04:05Z",
                 "updated": "2026-01-02T04:00:00Z", "url": "ROOT/@alice/600", "attributedTo": "ROOT/ap/users/1001",
                 "to": ["https://www.w3.org/ns/activitystreams#Public"],
                 "cc": ["ROOT/ap/users/1001/followers", "https://remote.example/u/carol", "ROOT/users/bob"],
                 "sensitive": true, "atomUri": "ROOT/ap/users/1001/statuses/600",
                 "inReplyToAtomUri": "https://remote.example/n/500",
                 "conversation": "tag:anancus.example,2026-01-02:objectId=77:objectType=Conversation",
                 "content": "<p>Look :blobcat:</p>", "contentMap": {"en": "<p>Look :blobcat:</p>"},
                 "attachment": [
                  {"type": "Document", "mediaType": "audio/mpeg",
                   "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000003.mp3", "duration": "PT1M1.5S",
                   "icon": {"type": "Image", "mediaType": "image/png",
                    "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000004.png"}},
                  {"type": "Document", "mediaType": "image/png",
                   "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000002.png", "name": "A cat",
                   "blurhash": "LKO2", "focalPoint": [0.5, -0.25], "width": 640, "height": 480}],
                 "tag": [
                  {"type": "Mention", "href": "https://remote.example/u/carol", "name": "@carol@remote.example"},
                  {"type": "Mention", "href": "ROOT/users/bob", "name": "@bob@anancus.example"},
                  {"type": "Hashtag", "href": "ROOT/tags/bluesky", "name": "#BlueSky"},
                  {"type": "Emoji", "id": "ROOT/emojis/3", "name": ":blobcat:", "updated": "2026-01-01T00:00:00Z",
                   "icon": {"type": "Image", "mediaType": "image/png",
                    "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000001.png"}}],
                 "replies": {"id": "ROOT/ap/users/1001/statuses/600/replies", "type": "Collection",
                  "first": {"type": "CollectionPage", "partOf": "ROOT/ap/users/1001/statuses/600/replies",
                   "next": "ROOT/ap/users/1001/statuses/600/replies?only_other_accounts=true&page=true",
                   "items": ["ROOT/ap/users/1001/statuses/601"]}},
                 "likes": {"id": "ROOT/ap/users/1001/statuses/600/likes", "type": "Collection", "totalItems": 2},
                 "shares": {"id": "ROOT/ap/users/1001/statuses/600/shares", "type": "Collection", "totalItems": 1},
                 "interactionPolicy": {"canQuote":
                  {"automaticApproval": ["https://www.w3.org/ns/activitystreams#Public"]}}}"""));
    }

    @Test
    void whoIsAddressedFollowsTheVisibility() {
        world.status(610, BOB, "UNLISTED", "<p>a</p>");
        world.status(611, BOB, "PRIVATE", "<p>b</p>");
        world.status(612, BOB, "DIRECT", "<p>c</p>");
        world.core.execute("insert into mention (status_id, account_id, silent) values (610, 2001, false), (611, 2001,"
                + " false), (612, 2001, false), (612, 1001, true)");

        assertThat(audience(610)).isEqualTo(world.expected("""
                [["ROOT/users/bob/followers"],
                 ["https://www.w3.org/ns/activitystreams#Public", "https://remote.example/u/carol"]]"""));
        assertThat(audience(611))
                .isEqualTo(world.expected("[[\"ROOT/users/bob/followers\"], [\"https://remote.example/u/carol\"]]"));
        assertThat(audience(612)).isEqualTo(world.expected("[[\"https://remote.example/u/carol\"], []]"));
        assertThat(note(612).findValuesAsText("name"))
                .as("who is not named any more")
                .containsExactly("@carol@remote.example");
        assertThat(note(611)
                        .at("/interactionPolicy/canQuote/automaticApproval/0")
                        .asText())
                .as("a status for followers may be quoted by its author alone")
                .isEqualTo(world.core.uris.actorByName("bob"));
    }

    private static JsonNode audience(long id) {
        JsonNode note = note(id);
        return world.json.tree("[" + note.get("to") + "," + note.get("cc") + "]");
    }

    @Test
    void aPollIsAQuestionWhoseVotesShowWhenTheyMay() {
        poll(620, 90, false, "2026-02-01T00:00:00Z");
        poll(621, 91, true, "2026-02-01T00:00:00Z");
        poll(622, 92, true, "2026-01-01T00:00:00Z");

        JsonNode open = note(620);
        assertThat(open.path("type").asText()).isEqualTo("Question");
        assertThat(open.path("oneOf")).isEqualTo(world.expected("""
                [{"type": "Note", "name": "Tea", "replies": {"type": "Collection", "totalItems": 3}},
                 {"type": "Note", "name": "Coffee", "replies": {"type": "Collection", "totalItems": 1}}]"""));
        assertThat(open.path("endTime").asText()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(open.path("votersCount").asInt()).isEqualTo(4);
        assertThat(open.has("closed")).isFalse();
        assertThat(note(621).at("/oneOf/0/replies").has("totalItems"))
                .as("hidden until the end")
                .isFalse();
        assertThat(note(622).at("/oneOf/0/replies/totalItems").asInt()).isEqualTo(3);
        assertThat(note(622).path("closed").asText()).isEqualTo("2026-01-01T00:00:00Z");
    }

    private static void poll(long status, long id, boolean hidden, String end) {
        world.status(status, ALICE, "PUBLIC", "<p>?</p>");
        world.insert("insert into poll (id, status_id, account_id, options, tallies, votes_count, voters_count,"
                + " multiple, hide_totals, expires_at, created_at, updated_at) values (" + id + ", " + status
                + ", 1001, '{Tea,Coffee}', '{3,1}', 4, 4, false, " + hidden + ", '" + end + "', now(), now())");
        world.core.execute("update status set poll_id = " + id + " where id = " + status);
    }

    @Test
    void aQuoteNamesWhatItQuotesForEveryKindOfPeer() {
        world.status(630, BOB, "PUBLIC", "<p>quoted</p>");
        world.status(631, ALICE, "PUBLIC", "<p>quoting</p>");
        quote(9, 631, "630", BOB, "ACCEPTED", null);
        world.status(632, ALICE, "PUBLIC", "<p>waiting</p>");
        quote(10, 632, "500", CAROL, "PENDING", null);
        world.status(633, ALICE, "PUBLIC", "<p>allowed</p>");
        quote(11, 633, "500", CAROL, "ACCEPTED", "https://remote.example/stamps/1");
        world.status(634, ALICE, "PUBLIC", "<p>gone</p>");
        quote(12, 634, "null", CAROL, "DELETED", null);

        JsonNode quoting = note(631);
        String quoted = world.core.uris.status(world.core.uris.actorByName("bob"), 630);
        assertThat(quoting.path("quote").asText()).isEqualTo(quoted);
        assertThat(quoting.path("quoteUri").asText()).isEqualTo(quoted);
        assertThat(quoting.path("_misskey_quote").asText()).isEqualTo(quoted);
        assertThat(quoting.path("quoteAuthorization").asText())
                .isEqualTo(world.core.uris.actorByName("bob") + "/quote_authorizations/9");
        assertThat(quoting.path("content").asText())
                .startsWith("<p class=\"quote-inline\">RE: <a href=\"" + world.core.uris.statusPage("bob", 630) + "\"")
                .endsWith("</a></p><p>quoting</p>");
        assertThat(note(632).has("quoteAuthorization")).isFalse();
        assertThat(note(632).path("quote").asText()).isEqualTo("https://remote.example/n/500");
        assertThat(note(633).path("quoteAuthorization").asText()).isEqualTo("https://remote.example/stamps/1");
        assertThat(note(634).path("quote")).isEqualTo(world.expected("{\"type\": \"Tombstone\"}"));
        assertThat(note(634).path("content").asText()).isEqualTo("<p>gone</p>");
    }

    private static void quote(
            long id, long status, String quoted, long author, String state, @Nullable String approval) {
        world.core.execute("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state,"
                + " approval_uri, created_at, updated_at) values (" + id + ", " + status + ", 1001, " + quoted + ", "
                + author + ", '" + state + "', " + (approval == null ? "null" : "'" + approval + "'")
                + ", now(), now())");
    }

    @Test
    void deletedStatusesReblogsAndThoseOfOthersAreNotWritten() {
        world.status(640, ALICE, "PUBLIC", "<p>x</p>");
        world.core.execute("update status set deleted_at = now() where id = 640");
        world.reblog(641, ALICE, 500, "PUBLIC");

        assertThat(world.core.run(() -> world.notes.write(List.of(640L, 641L, 500L, 1L))))
                .isEmpty();
    }

    @Test
    void fortyAreWrittenWithAsManyStatementsAsOne() {
        LongStream.range(700, 740).forEach(id -> {
            world.status(id, ALICE, "PUBLIC", "<p>:blobcat: " + id + "</p>");
            world.core.execute("insert into mention (status_id, account_id) values (" + id + ", 2001)");
        });
        List<Long> all = LongStream.range(700, 740).boxed().toList();

        long one = statements(all.subList(0, 1));
        assertThat(statements(all)).isEqualTo(one).isEqualTo(4);
        assertThat(world.core.run(() -> world.notes.write(all)).keySet()).containsExactlyElementsOf(all);
    }

    private static long statements(List<Long> ids) {
        long before = world.core.persistence.statements();
        world.core.run(() -> world.notes.write(ids));
        return world.core.persistence.statements() - before;
    }
}
