package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.federation.mapping.WrittenWorld.ALICE;
import static social.anancus.federation.mapping.WrittenWorld.BOB;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A term that a document uses and its context does not define is dropped by every peer that expands JSON-LD
 * (https://www.w3.org/TR/json-ld11-api/#expansion): so each must be defined by our own terms, or be one of the contexts that we
 * refer to.
 */
class WrittenTermsIT {
    /** The words of https://www.w3.org/TR/activitystreams-vocabulary/ and https://www.w3.org/TR/activitypub/ in use here. */
    private static final Set<String> STREAMS = Set.of(
            "actor",
            "anyOf",
            "attachment",
            "attributedTo",
            "cc",
            "closed",
            "content",
            "contentMap",
            "duration",
            "endTime",
            "endpoints",
            "first",
            "followers",
            "following",
            "height",
            "href",
            "icon",
            "id",
            "image",
            "inReplyTo",
            "inbox",
            "items",
            "likes",
            "mediaType",
            "name",
            "next",
            "object",
            "oneOf",
            "outbox",
            "partOf",
            "preferredUsername",
            "published",
            "replies",
            "sharedInbox",
            "shares",
            "summary",
            "tag",
            "target",
            "to",
            "totalItems",
            "type",
            "updated",
            "url",
            "width",
            "Accept",
            "Add",
            "Announce",
            "Application",
            "Block",
            "Collection",
            "CollectionPage",
            "Create",
            "Delete",
            "Document",
            "Flag",
            "Follow",
            "Group",
            "Image",
            "Like",
            "Mention",
            "Move",
            "Note",
            "OrderedCollection",
            "OrderedCollectionPage",
            "Organization",
            "Person",
            "Question",
            "Reject",
            "Remove",
            "Service",
            "Tombstone",
            "Undo",
            "Update",
            "orderedItems",
            "prev");

    private static final Map<String, Set<String>> REFERRED = Map.of(
            "https://www.w3.org/ns/activitystreams",
            STREAMS,
            "https://w3id.org/security/v1",
            Set.of("publicKey", "publicKeyPem", "owner", "id", "type"));

    @TempDir
    private static Path folder;

    private static WrittenWorld world;

    @BeforeAll
    static void open() {
        world = new WrittenWorld(folder);
        world.foreign(500, "PUBLIC");
        world.insert(
                "insert into custom_emoji (id, shortcode, image_key, content_type, created_at, updated_at) values (3,"
                        + " 'blobcat', 'ab/cd/0000000000000000000000000001.png', 'image/png', now(), now())");
        world.insert("insert into conversation (id, created_at) values (77, now())");
        world.core.execute(
                "update account set display_name = ':blobcat:', fields = '[{\"name\": \"a\", \"value\": \"b\"}]',"
                        + " also_known_as = '{https://old.example/a}', attribution_domains = '{alice.example}', avatar_key ="
                        + " 'ab/cd/0000000000000000000000000005.png', avatar_description = 'A mammoth', moved_to_account_id = 2001"
                        + " where id = 1001");
        world.core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = 1002");
        world.status(600, ALICE, "PUBLIC", "<p>:blobcat:</p>");
        world.insert(
                "insert into poll (id, status_id, account_id, options, tallies, voters_count, multiple, expires_at,"
                        + " created_at, updated_at) values (90, 600, 1001, '{Tea,Coffee}', '{3,1}', 4, true, now(), now(), now())");
        world.core.execute(
                "update status set poll_id = 90, conversation_id = 77, in_reply_to_id = 500, spoiler_text = 'x',"
                        + " media_ids = '{30}', edited_at = now() where id = 600");
        world.core.execute("insert into mention (status_id, account_id) values (600, 2001)");
        world.core.execute(
                "insert into media_attachment (id, account_id, status_id, type, description, focus_x, focus_y,"
                        + " blurhash, width, height, original_key, original_type, duration, created_at, updated_at) values (30, 1001,"
                        + " 600, 'VIDEO', 'A cat', 0.5, 0.5, 'LKO2', 640, 480, 'ab/cd/0000000000000000000000000002.mp4',"
                        + " 'video/mp4', 3.5, now(), now())");
        world.core.execute("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state,"
                + " approval_uri, created_at, updated_at) values (9, 600, 1001, 500, 2001, 'ACCEPTED',"
                + " 'https://remote.example/stamps/1', now(), now())");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void everyWordOfAStatusIsDefined() {
        JsonNode note =
                world.read(world.core.run(() -> world.activities.publish(600)).orElseThrow());

        assertThat(note.at("/object/quoteAuthorization").isTextual()).isTrue();
        assertThat(undefined(note)).isEmpty();
    }

    @Test
    void everyWordOfAnActorIsDefined() {
        for (long id : new long[] {ALICE, BOB}) {
            JsonNode update = world.read(world.core
                    .run(() -> world.profiles.update(id, Instant.parse("2026-01-02T03:04:05Z")))
                    .orElseThrow());
            assertThat(undefined(update)).isEmpty();
        }
        assertThat(undefined(world.read(world.actors.writeInstance("PEM")))).isEmpty();
    }

    @Test
    void everyWordOfWhatIsGoneAndListedIsDefined() {
        assertThat(undefined(world.read(world.core
                        .run(() -> world.activities.delete(ALICE, 600))
                        .orElseThrow())))
                .isEmpty();
        assertThat(undefined(world.read(world.core
                        .run(() -> world.profiles.feature(
                                ALICE, new WrittenTag(5, "BlueSky"), true, Instant.parse("2026-01-02T03:04:05Z")))
                        .orElseThrow())))
                .isEmpty();
    }

    @Test
    void theCheckFindsWhatIsNotDefined() {
        assertThat(undefined(world.json.tree("""
                {"@context": "https://www.w3.org/ns/activitystreams", "type": ["Note", "Hashtag"], "sensitive": true,
                 "tag": [{"blurhash": "x"}]}"""))).containsExactly("Hashtag", "blurhash", "sensitive");
    }

    private static Set<String> undefined(JsonNode document) {
        Set<String> defined = new HashSet<>();
        JsonNode context = document.get("@context");
        for (JsonNode part : context.isArray() ? context : world.json.tree("[" + context + "]")) {
            if (part.isTextual()) {
                defined.addAll(REFERRED.get(part.asText()));
            } else {
                part.fields().forEachRemaining(term -> {
                    String iri = term.getValue().isTextual()
                            ? term.getValue().asText()
                            : term.getValue().path("@id").asText();
                    String prefix = iri.substring(0, Math.max(0, iri.indexOf(':')));
                    boolean absolute = iri.startsWith("http") || prefix.equals("as") || part.has(prefix);
                    if (absolute) {
                        defined.add(term.getKey());
                    }
                });
            }
        }
        Set<String> undefined = new TreeSet<>();
        collect(document, defined, undefined);
        return undefined;
    }

    private static void collect(JsonNode node, Set<String> defined, Set<String> undefined) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, defined, undefined));
        }
        node.fields().forEachRemaining(field -> {
            String name = field.getKey();
            if (name.equals("@context")) {
                return;
            }
            if (!defined.contains(name)) {
                undefined.add(name);
            }
            if (name.equals("type")) {
                Iterable<JsonNode> types = field.getValue().isArray() ? field.getValue() : Set.of(field.getValue());
                types.forEach(type -> {
                    if (!defined.contains(type.asText())) {
                        undefined.add(type.asText());
                    }
                });
            } else if (!name.equals("contentMap")) {
                collect(field.getValue(), defined, undefined);
            }
        });
    }
}
