package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.federation.mapping.WrittenWorld.ALICE;
import static social.anancus.federation.mapping.WrittenWorld.BOB;
import static social.anancus.federation.mapping.WrittenWorld.CAROL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What local accounts look like to other servers. */
class ActorWriterIT {
    @TempDir
    private Path folder;

    private WrittenWorld world;

    @BeforeEach
    void open() {
        world = new WrittenWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private JsonNode actor(long id) {
        JsonNode document =
                world.read(world.core.run(() -> world.actors.write(id)).orElseThrow());
        ((ObjectNode) document).remove("@context");
        return document;
    }

    @Test
    void aProfileIsWrittenInFull() {
        world.core.execute("update account set display_name = 'Alice :blobcat:', note = 'I like @carol@remote.example',"
                + " fields = '[{\"name\": \"Home\", \"value\": \"https://alice.example\"}]', locked = true, discoverable ="
                + " true, also_known_as = '{https://old.example/users/alice}', attribution_domains = '{alice.example}',"
                + " avatar_key = 'ab/cd/0000000000000000000000000005.png', avatar_description = 'A mammoth', header_key ="
                + " 'ab/cd/0000000000000000000000000006.jpg', show_media_replies = false, moved_to_account_id = 2001"
                + " where id = 1001");
        world.insert("insert into custom_emoji (id, shortcode, image_key, content_type, created_at, updated_at)"
                + " values (3, 'blobcat', 'ab/cd/0000000000000000000000000001.png', 'image/png', now(),"
                + " '2026-01-01T00:00:00Z')");

        JsonNode actor = actor(ALICE);

        assertThat(actor.path("summary").asText())
                .startsWith("<p>I like <span class=\"h-card\"")
                .contains("https://remote.example/u/carol");
        assertThat(actor.at("/attachment/0/value").asText()).startsWith("<a href=\"https://alice.example\"");
        ((ObjectNode) actor).remove("summary");
        ((ObjectNode) actor.at("/attachment/0")).remove("value");
        assertThat(actor).isEqualTo(world.expected("""
                {"id": "ROOT/ap/users/1001", "type": "Person", "inbox": "ROOT/ap/users/1001/inbox",
                 "outbox": "ROOT/ap/users/1001/outbox", "preferredUsername": "alice", "url": "ROOT/@alice",
                 "publicKey": {"id": "ROOT/ap/users/1001#main-key", "owner": "ROOT/ap/users/1001",
                  "publicKeyPem": "PEM of alice"},
                 "webfinger": "alice@anancus.example", "following": "ROOT/ap/users/1001/following",
                 "followers": "ROOT/ap/users/1001/followers", "featured": "ROOT/ap/users/1001/collections/featured",
                 "featuredTags": "ROOT/ap/users/1001/collections/tags", "name": "Alice :blobcat:",
                 "published": "2026-01-01T00:00:00Z", "memorial": false, "manuallyApprovesFollowers": true,
                 "discoverable": true, "indexable": false, "showFeatured": true, "showMedia": true,
                 "showRepliesInMedia": false, "attachment": [{"type": "PropertyValue", "name": "Home"}],
                 "tag": [{"type": "Emoji", "id": "ROOT/emojis/3", "name": ":blobcat:",
                  "updated": "2026-01-01T00:00:00Z", "icon": {"type": "Image", "mediaType": "image/png",
                   "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000001.png"}}],
                 "icon": {"type": "Image", "mediaType": "image/png", "summary": "A mammoth",
                  "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000005.png"},
                 "image": {"type": "Image", "mediaType": "image/jpeg",
                  "url": "ROOT/media_attachments/files/ab/cd/0000000000000000000000000006.jpg"},
                 "movedTo": "https://remote.example/u/carol", "alsoKnownAs": ["https://old.example/users/alice"],
                 "attributionDomains": ["alice.example"], "endpoints": {"sharedInbox": "ROOT/inbox"}}"""));
    }

    @Test
    void aSuspendedAccountShowsNothingButWhoItIs() {
        world.core.execute("update account set display_name = 'Bob', note = 'secret', avatar_key ="
                + " 'ab/cd/0000000000000000000000000005.png', suspended_at = now(), suspension_origin = 'LOCAL' where id ="
                + " 1002");

        JsonNode actor = actor(BOB);

        assertThat(actor.path("id").asText()).isEqualTo(world.core.uris.actorByName("bob"));
        assertThat(actor.path("suspended").booleanValue()).isTrue();
        assertThat(actor.path("name").asText()).isEmpty();
        assertThat(actor.path("summary").asText()).isEmpty();
        assertThat(actor.has("icon")).isFalse();
        assertThat(actor.at("/publicKey/publicKeyPem").asText()).isEqualTo("PEM of bob");
    }

    @Test
    void whoHasNotSignedGetsTheKeyAndNoMore() {
        JsonNode stub =
                world.read(world.core.run(() -> world.actors.writeStub(ALICE)).orElseThrow());

        assertThat(stub.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "@context", "id", "type", "inbox", "outbox", "preferredUsername", "url", "publicKey");
    }

    @Test
    void theServerItselfIsAnApplicationWithAKey() {
        JsonNode actor = world.read(world.actors.writeInstance("PEM of all"));

        assertThat(actor.path("type").asText()).isEqualTo("Application");
        assertThat(actor.path("preferredUsername").asText()).isEqualTo("anancus.example");
        assertThat(actor.at("/publicKey/id").asText()).isEqualTo("https://anancus.example/actor#main-key");
        assertThat(actor.path("inbox").asText()).isEqualTo("https://anancus.example/actor/inbox");
    }

    @Test
    void accountsOfOthersAreNotWritten() {
        assertThat(world.core.run(() -> world.actors.write(CAROL))).isEmpty();
        assertThat(world.core.run(() -> world.actors.write(1))).isEmpty();
    }
}
