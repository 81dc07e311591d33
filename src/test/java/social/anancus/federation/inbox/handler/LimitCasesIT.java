package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** However much another server sends or has, here it costs little and ends. */
class LimitCasesIT extends InboxCases {
    @Override
    Stream<InboxCase> cases() {
        return Stream.of(
                new InboxCase("RES-08", "of many mentions few are looked up", this::mentions),
                new InboxCase("RES-09", "of many hashtags some are kept", this::hashtags),
                new InboxCase("RES-11", "a thread is followed up to an end", this::longThread),
                new InboxCase("RES-13", "a collection without end ends", this::endlessReplies),
                new InboxCase("RES-14", "replies on other hosts are not asked for", this::foreignReplies),
                new InboxCase("RES-16", "long texts are cut", this::longTexts),
                new InboxCase("RES-18", "no text makes a pattern run for ever", this::patterns),
                new InboxCase("RES-19", "what no database takes is taken out", this::oddCharacters),
                new InboxCase("RES-21", "impossible times do not count", this::oddTimes));
    }

    private ObjectNode wanted(InboxWorld w, String path, String content) {
        if (w.server.number("select count(*) from follow where target_account_id = " + w.alice.id()) == 0) {
            w.follow(w.lou, w.alice.id());
        }
        return w.note(w.alice, w.alice.at(path), content);
    }

    private static long id(InboxWorld w, String path) {
        return w.server.number("select coalesce(max(id), 0) from status where uri = '" + w.alice.at(path) + "'");
    }

    private void mentions(InboxWorld w) {
        ObjectNode note = wanted(w, "n1", "<p>everybody</p>");
        ArrayNode tags = note.putArray("tag");
        for (int i = 0; i < 4_000; i++) {
            tags.addObject()
                    .put("type", "Mention")
                    .put("href", "https://h" + i + ".example/u/" + i)
                    .put("name", "@u" + i + "@h" + i + ".example");
        }
        tags.addObject().put("type", "Mention").put("href", w.uri(w.lou));
        w.deliver(w.alice, w.create(w.alice, note));
        w.server.work();
        assertThat(id(w, "n1")).isPositive();
        assertThat(w.server.http.asked()).as("requests").hasSizeLessThan(60);
        assertThat(w.server.number("select count(*) from mention where status_id = " + id(w, "n1")))
                .isLessThanOrEqualTo(50);
    }

    private void hashtags(InboxWorld w) {
        ObjectNode note = wanted(w, "n1", "<p>tags</p>");
        ArrayNode tags = note.putArray("tag");
        tags.addObject().put("type", "Hashtag").put("name", "#" + "x".repeat(100_000));
        for (int i = 0; i < 8_000; i++) {
            tags.addObject().put("type", "Hashtag").put("name", "#tag" + i);
        }
        w.deliver(w.alice, w.create(w.alice, note));
        assertThat(w.server.number("select count(*) from status_tag where status_id = " + id(w, "n1")))
                .isBetween(1L, 50L);
        assertThat(w.server.number("select max(length(name)) from tag")).isLessThanOrEqualTo(1_000);
    }

    private void longThread(InboxWorld w) {
        for (int i = 0; i < 1_500; i++) {
            ObjectNode note = w.note(w.mallory, w.mallory.at("t" + i), "<p>" + i + "</p>");
            note.put("inReplyTo", w.mallory.at("t" + (i + 1)));
            w.server.http.document(w.mallory.at("t" + i), note.toString());
        }
        ObjectNode note = wanted(w, "n1", "<p>long</p>").put("inReplyTo", w.mallory.at("t0"));
        w.deliver(w.alice, w.create(w.alice, note));
        w.server.work();
        assertThat(w.server.number("select count(*) from status where account_id = " + w.mallory.id()))
                .isBetween(1L, 1_000L);
        assertThat(w.server.number("select count(*) from job where kind = 'FetchParent'"))
                .isZero();
    }

    private void endlessReplies(InboxWorld w) {
        ObjectNode note = wanted(w, "n1", "<p>ask</p>");
        String replies = w.alice.at("n1/replies");
        for (int i = 0; i < 300; i++) {
            ObjectNode page = w.json.newObject().put("@context", "https://www.w3.org/ns/activitystreams");
            page.put("id", replies + "?page=" + i).put("type", "CollectionPage").put("partOf", replies);
            page.put("next", replies + "?page=" + (i + 1)).put("totalItems", 1_000_000_000_000L);
            page.putArray("items").add(w.alice.at("n1/r" + i));
            w.server.http.document(replies + "?page=" + i, page.toString());
        }
        ObjectNode collection = note.putObject("replies").put("id", replies).put("type", "Collection");
        collection.putObject("first").put("type", "CollectionPage").put("next", replies + "?page=0");
        w.deliver(w.alice, w.create(w.alice, note));
        w.server.work();
        assertThat(w.server.http.asked()).as("requests").hasSizeLessThan(40);
    }

    private void foreignReplies(InboxWorld w) {
        ObjectNode note = wanted(w, "n1", "<p>ask</p>");
        ObjectNode collection =
                note.putObject("replies").put("id", w.alice.at("n1/replies")).put("type", "Collection");
        ArrayNode items =
                collection.putObject("first").put("type", "CollectionPage").putArray("items");
        for (int i = 0; i < 1_000; i++) {
            items.add("https://victim.example/notes/" + i);
        }
        w.deliver(w.alice, w.create(w.alice, note));
        w.server.work();
        assertThat(w.server.http.askedAt("victim.example")).isZero();
    }

    private void longTexts(InboxWorld w) {
        String name = w.mallory.uri().substring(w.mallory.uri().lastIndexOf('/') + 1);
        ObjectNode actor = w.json.newObject().put("@context", "https://www.w3.org/ns/activitystreams");
        actor.put("id", w.mallory.uri()).put("type", "Person").put("preferredUsername", name);
        actor.put("inbox", w.mallory.uri() + "/inbox").put("name", "n".repeat(300_000));
        actor.put("summary", "s".repeat(300_000));
        ArrayNode fields = actor.putArray("attachment");
        for (int i = 0; i < 1_000; i++) {
            fields.addObject()
                    .put("type", "PropertyValue")
                    .put("name", "k".repeat(100))
                    .put("value", "v".repeat(100));
        }
        w.server.http.document(w.mallory.uri(), actor.toString());
        w.finger(w.mallory, name);
        assertThat(w.deliver(w.mallory, w.activity("Update", w.mallory, "u1", actor)))
                .isEqualTo(Verdict.done());
        String of = " from account where id = " + w.mallory.id();
        assertThat(w.server.number("select length(display_name)" + of)).isBetween(1L, 2_048L);
        assertThat(w.server.number("select length(note)" + of)).isBetween(1L, 25_000L);
        assertThat(w.server.number("select jsonb_array_length(fields)" + of)).isLessThanOrEqualTo(50);
    }

    private void patterns(InboxWorld w) {
        String[] texts = {
            "@a.a".repeat(25_000),
            "http://(".repeat(12_000) + "(((((",
            "#".repeat(100_000),
            "<b>".repeat(30_000),
            "&lt;".repeat(25_000),
            ":a".repeat(50_000)
        };
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < texts.length; i++) {
                ObjectNode note = wanted(w, "n" + i, texts[i]).put("summary", texts[i]);
                w.deliver(w.alice, w.create(w.alice, note));
                assertThat(id(w, "n" + i)).as(texts[i].substring(0, 8)).isPositive();
            }
        });
    }

    private void oddCharacters(InboxWorld w) {
        ObjectNode note = wanted(w, "n1", "<p>a\u0000bLONEc\u0007</p>").put("summary", "x\u0000yLONE");
        note.putArray("tag").addObject().put("type", "Hashtag").put("name", "#t\u0000ag");
        w.deliver(w.alice, w.json.write(w.create(w.alice, note)).replace("LONE", "\\ud800"));
        assertThat(w.server.select("select content from status where id = " + id(w, "n1")))
                .contains("abc");
        assertThat(w.server.select("select spoiler_text from status where id = " + id(w, "n1")))
                .isEqualTo("xy");
        ObjectNode named = w.announce(w.alice, "b\u0000", w.statusUri(w.lou, w.status(w.lou, "PUBLIC")));
        w.deliver(w.alice, named);
    }

    private void oddTimes(InboxWorld w) {
        String[] times = {"99999-01-01T00:00:00Z", "-1", "now", "9223372036854775808", "2026-13-45T99:99:99Z", ""};
        for (int i = 0; i < times.length; i++) {
            ObjectNode note =
                    wanted(w, "n" + i, "<p>when</p>").put("published", times[i]).put("updated", times[i]);
            w.deliver(w.alice, w.create(w.alice, note));
            assertThat(id(w, "n" + i)).as(times[i]).isPositive();
            assertThat(w.server.number("select count(*) from status where id = " + id(w, "n" + i)
                            + " and created_at > '" + w.server.clock.instant() + "'"))
                    .as(times[i])
                    .isZero();
        }
        ObjectNode future = wanted(w, "later", "<p>when</p>").put("published", "2030-01-01T00:00:00Z");
        w.deliver(w.alice, w.create(w.alice, future));
        assertThat(id(w, "later")).isPositive().isLessThan(id(w, "n0") + (1L << 32));
    }
}
