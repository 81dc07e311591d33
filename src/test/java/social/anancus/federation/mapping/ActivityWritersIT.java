package social.anancus.federation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.federation.mapping.WrittenWorld.ALICE;
import static social.anancus.federation.mapping.WrittenWorld.BOB;
import static social.anancus.federation.mapping.WrittenWorld.CAROL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other servers are told of what people here do. */
class ActivityWritersIT {
    private static final Instant WHEN = Instant.parse("2026-01-02T05:00:00.123Z");
    private static final String STREAMS = "\"@context\": \"https://www.w3.org/ns/activitystreams\"";
    private static final String EVERYBODY = "\"https://www.w3.org/ns/activitystreams#Public\"";

    @TempDir
    private static Path folder;

    private static WrittenWorld world;

    @BeforeAll
    static void open() {
        world = new WrittenWorld(folder);
        world.foreign(500, "PUBLIC");
        world.status(600, ALICE, "PUBLIC", "<p>Hi</p>");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static JsonNode written(Supplier<Optional<ObjectNode>> writing) {
        return world.read(world.core.run(writing).orElseThrow());
    }

    private static JsonNode withoutContext(JsonNode document) {
        ((ObjectNode) document).remove("@context");
        return document;
    }

    @Test
    void aNewStatusIsCreatedWithItsNoteInside() {
        JsonNode create = written(() -> world.activities.publish(600));
        JsonNode note = written(() -> world.notes.write(600));

        assertThat(create.get("object")).isEqualTo(withoutContext(note));
        assertThat(create.get("to")).isEqualTo(note.get("to"));
        assertThat(create.get("cc")).isEqualTo(note.get("cc"));
        ((ObjectNode) withoutContext(create)).remove(List.of("object", "to", "cc"));
        assertThat(create).isEqualTo(world.expected("""
                {"id": "ROOT/ap/users/1001/statuses/600/activity", "type": "Create", "actor": "ROOT/ap/users/1001",
                 "published": "2026-01-02T03:04:05Z"}"""));
    }

    @Test
    void aReblogIsAnnouncedByItsUri() {
        world.reblog(610, BOB, 500, "PUBLIC");

        assertThat(withoutContext(written(() -> world.activities.publish(610))))
                .isEqualTo(world.expected("""
                {"id": "ROOT/users/bob/statuses/610/activity", "type": "Announce", "actor": "ROOT/users/bob",
                 "published": "2026-01-02T03:04:05Z", "to": [%s],
                 "cc": ["ROOT/users/bob/followers", "https://remote.example/u/carol"],
                 "object": "https://remote.example/n/500"}""".formatted(EVERYBODY)));
    }

    @Test
    void anOwnStatusForFollowersThatIsSharedAgainGoesAlong() {
        world.status(620, ALICE, "PRIVATE", "<p>For some</p>");
        world.reblog(621, ALICE, 620, "PRIVATE");

        JsonNode announce = written(() -> world.activities.publish(621));

        assertThat(announce.at("/object/content").asText()).isEqualTo("<p>For some</p>");
        assertThat(announce.get("to")).isEqualTo(world.expected("[\"ROOT/ap/users/1001/followers\"]"));
    }

    @Test
    void aChangeIsAnUpdateOfItsOwn() {
        JsonNode update = written(() -> world.activities.update(600, WHEN));

        assertThat(update.path("id").asText())
                .isEqualTo("https://anancus.example/ap/users/1001/statuses/600#updates/" + WHEN.toEpochMilli());
        assertThat(update.path("type").asText()).isEqualTo("Update");
        assertThat(update.at("/object/id").asText()).isEqualTo("https://anancus.example/ap/users/1001/statuses/600");
    }

    @Test
    void whatIsGoneLeavesATombstoneWithoutItsRow() {
        JsonNode delete = withoutContext(written(() -> world.activities.delete(ALICE, 999)));

        assertThat(delete).isEqualTo(world.expected("""
                {"id": "ROOT/ap/users/1001/statuses/999#delete", "type": "Delete", "actor": "ROOT/ap/users/1001",
                 "to": [%s], "object": {"id": "ROOT/ap/users/1001/statuses/999", "type": "Tombstone",
                  "atomUri": "ROOT/ap/users/1001/statuses/999"}}""".formatted(EVERYBODY)));
    }

    @Test
    void anUndoneReblogNamesWhatItWas() {
        assertThat(written(() -> world.activities.undoAnnounce(BOB, 998, 500)))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/users/bob/statuses/998/activity/undo", "type": "Undo", "actor": "ROOT/users/bob",
                 "to": [%s], "object": {"id": "ROOT/users/bob/statuses/998/activity", "type": "Announce",
                  "actor": "ROOT/users/bob", "to": [%s],
                  "cc": ["ROOT/users/bob/followers", "https://remote.example/u/carol"],
                  "object": "https://remote.example/n/500"}}""".formatted(STREAMS, EVERYBODY, EVERYBODY)));
    }

    @Test
    void aVoteIsANoteForEachOption() {
        world.insert("insert into poll (id, status_id, account_id, options, tallies, multiple, created_at,"
                + " updated_at) values (90, 500, 2001, '{Tea,Coffee,Water}', '{0,0,0}', true, now(), now())");
        world.core.execute("update status set poll_id = 90 where id = 500");
        world.insert("insert into poll_vote (id, poll_id, account_id, choice, created_at) values (7, 90, 1001, 0,"
                + " now()), (8, 90, 1001, 2, now()), (9, 90, 2001, 1, now())");

        List<ObjectNode> votes = world.core.run(() -> world.activities.votes(List.of(8L, 7L, 9L)));

        assertThat(votes).hasSize(2);
        assertThat(world.read(votes.get(1))).isEqualTo(world.expected("""
                {%s, "id": "ROOT/ap/users/1001#votes/8/activity", "type": "Create", "actor": "ROOT/ap/users/1001",
                 "to": ["https://remote.example/u/carol"],
                 "object": {"type": "Note", "id": "ROOT/ap/users/1001#votes/8", "name": "Water",
                  "attributedTo": "ROOT/ap/users/1001", "inReplyTo": "https://remote.example/n/500",
                  "to": ["https://remote.example/u/carol"]}}""".formatted(STREAMS)));
    }

    @Test
    void followsAndTheirUndoingAreNumberedByTheirRows() {
        Tie follow = new Tie(5, ALICE, CAROL, null);

        assertThat(written(() -> world.ties.follow(follow))).isEqualTo(world.expected("""
                {%s, "id": "ROOT/ap/users/1001#follows/5", "type": "Follow", "actor": "ROOT/ap/users/1001",
                 "object": "https://remote.example/u/carol"}""".formatted(STREAMS)));
        assertThat(written(() -> world.ties.undoFollow(follow))).isEqualTo(world.expected("""
                {%s, "id": "ROOT/ap/users/1001#follows/5/undo", "type": "Undo", "actor": "ROOT/ap/users/1001",
                 "object": {"id": "ROOT/ap/users/1001#follows/5", "type": "Follow", "actor": "ROOT/ap/users/1001",
                  "object": "https://remote.example/u/carol"}}""".formatted(STREAMS)));
    }

    @Test
    void answersToAFollowHoldItAsItCame() {
        Tie follow = new Tie(6, CAROL, ALICE, "https://remote.example/follows/1");
        String object = """
                "object": {"id": "https://remote.example/follows/1", "type": "Follow",
                  "actor": "https://remote.example/u/carol", "object": "ROOT/ap/users/1001"}}""";

        assertThat(written(() -> world.ties.acceptFollow(follow)))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/ap/users/1001#accepts/follows/6", "type": "Accept", "actor": "ROOT/ap/users/1001",
                 """.formatted(STREAMS) + object));
        assertThat(written(() -> world.ties.rejectFollow(follow)))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/ap/users/1001#rejects/follows/6", "type": "Reject", "actor": "ROOT/ap/users/1001",
                 """.formatted(STREAMS) + object));
    }

    @Test
    void favouritesAndBlocksAreTakenBackAsTheyWereGiven() {
        JsonNode like = written(() -> world.ties.like(new Tie(3, BOB, 500, null)));
        assertThat(like).isEqualTo(world.expected("""
                {%s, "id": "ROOT/users/bob#likes/3", "type": "Like", "actor": "ROOT/users/bob",
                 "object": "https://remote.example/n/500"}""".formatted(STREAMS)));
        JsonNode undone = written(() -> world.ties.undoLike(new Tie(3, BOB, 500, null)));
        assertThat(undone.get("object")).isEqualTo(withoutContext(like));
        JsonNode block = written(() -> world.ties.block(new Tie(4, BOB, CAROL, null)));
        assertThat(block.path("id").asText()).isEqualTo("https://anancus.example/users/bob#blocks/4");
        assertThat(written(() -> world.ties.undoBlock(new Tie(4, BOB, CAROL, null)))
                        .path("id")
                        .asText())
                .isEqualTo("https://anancus.example/users/bob#blocks/4/undo");
    }

    @Test
    void nothingIsWrittenInTheNameOfOthers() {
        assertThat(world.core.run(() -> world.ties.follow(new Tie(1, CAROL, ALICE, null))))
                .isEmpty();
        assertThat(world.core.run(() -> world.ties.acceptFollow(new Tie(1, ALICE, CAROL, null))))
                .isEmpty();
        assertThat(world.core.run(() -> world.ties.like(new Tie(1, CAROL, 600, null))))
                .isEmpty();
        assertThat(world.core.run(() -> world.activities.delete(CAROL, 500))).isEmpty();
        assertThat(world.core.run(() -> world.profiles.delete(CAROL))).isEmpty();
        assertThat(world.core.run(() -> world.activities.publish(500))).isEmpty();
    }

    @Test
    void profilesChangeMoveAndGo() {
        JsonNode update = written(() -> world.profiles.update(BOB, WHEN));
        assertThat(update.path("id").asText())
                .isEqualTo("https://anancus.example/users/bob#updates/" + WHEN.toEpochMilli());
        assertThat(update.at("/object/type").asText()).isEqualTo("Person");
        assertThat(written(() -> world.profiles.delete(BOB)))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/users/bob#delete", "type": "Delete", "actor": "ROOT/users/bob", "to": [%s],
                 "object": "ROOT/users/bob"}""".formatted(STREAMS, EVERYBODY)));
        assertThat(written(() -> world.profiles.move(BOB, CAROL, 12)))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/users/bob#moves/12", "type": "Move", "actor": "ROOT/users/bob",
                 "object": "ROOT/users/bob", "target": "https://remote.example/u/carol"}""".formatted(STREAMS)));
    }

    @Test
    void pinnedStatusesAndTagsAreAddedAndRemoved() {
        assertThat(written(() -> world.profiles.pin(ALICE, 600, true, WHEN)))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/ap/users/1001#lists/600/%d", "type": "Add", "actor": "ROOT/ap/users/1001",
                 "target": "ROOT/ap/users/1001/collections/featured",
                 "object": "ROOT/ap/users/1001/statuses/600"}""".formatted(STREAMS, WHEN.toEpochMilli())));
        JsonNode removed = written(() -> world.profiles.feature(ALICE, new WrittenTag(5, "BlueSky"), false, WHEN));
        assertThat(removed.path("type").asText()).isEqualTo("Remove");
        assertThat(removed.get("object")).isEqualTo(world.expected("""
                {"type": "Hashtag", "href": "ROOT/@alice/tagged/BlueSky", "name": "#BlueSky"}"""));
    }

    @Test
    void aReportComesFromTheServerAndNamesOnlyTheAccountsOwnStatuses() {
        UUID report = UUID.fromString("00000000-0000-4000-8000-000000000001");

        assertThat(written(() -> world.profiles.flag(report, CAROL, List.of(500L, 600L), "Spam")))
                .isEqualTo(world.expected("""
                {%s, "id": "ROOT/00000000-0000-4000-8000-000000000001", "type": "Flag", "actor": "ROOT/actor",
                 "content": "Spam", "object": ["https://remote.example/u/carol", "https://remote.example/n/500"]}""".formatted(STREAMS)));
    }

    @Test
    void aPageOfTwentyTakesAsManyStatementsAsOneOfOne() {
        LongStream.range(700, 720).forEach(id -> world.status(id, ALICE, "PUBLIC", "<p>" + id + "</p>"));
        List<Long> all = LongStream.range(700, 720).boxed().toList();

        assertThat(statements(all)).isEqualTo(statements(all.subList(0, 1)));
    }

    private static long statements(List<Long> ids) {
        long before = world.core.persistence.statements();
        world.core.run(() -> world.activities.publishBare(ids));
        return world.core.persistence.statements() - before;
    }
}
