package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.http.CannedHttp.Canned;

/** Whose word counts for what: an object is what its own origin says it is. */
class OriginCasesIT extends InboxCases {
    @Override
    Stream<InboxCase> cases() {
        return Stream.of(
                new InboxCase("ORG-01", "a document that claims a foreign id is fetched there", this::foreignId),
                new InboxCase("ORG-02", "a document without id is nobody's", this::withoutId),
                new InboxCase("ORG-04", "a document of another type is no document", this::contentTypes),
                new InboxCase("ORG-09", "redirects end", this::redirects),
                new InboxCase("ORG-11", "nobody creates on another host", this::createElsewhere),
                new InboxCase("ORG-12", "an activity's id on another host is none", this::activityIdElsewhere),
                new InboxCase("ORG-14", "an author is one, and the signer", this::authors),
                new InboxCase("ORG-16", "what is embedded in a boost changes nothing", this::embedded),
                new InboxCase("ORG-17", "an actor receives on its own host only", this::foreignInbox),
                new InboxCase("ORG-19", "a key belongs to who lists it on its own host", this::foreignKey),
                new InboxCase("O6", "what is ours is never fetched", this::ours));
    }

    private static long statuses(InboxWorld w, String uri) {
        return w.server.number("select count(*) from status where uri = '" + uri + "'");
    }

    private static @Nullable String content(InboxWorld w, String uri) {
        return w.server.select("select content from status where uri = '" + uri + "'");
    }

    /** Has carol, whom lou follows, boost an address. */
    private static void boost(InboxWorld w, String path, String uri) {
        if (w.server.number("select count(*) from follow where target_account_id = " + w.carol.id()) == 0) {
            w.follow(w.lou, w.carol.id());
        }
        try {
            w.deliver(w.carol, w.announce(w.carol, path, uri));
        } catch (RemoteUnavailable e) {
            // tried again later: no effect for now
        }
    }

    private void foreignId(InboxWorld w) {
        String claimed = w.alice.at("n9");
        String address = w.mallory.at("lie");
        w.server.http.document(
                address, w.note(w.alice, claimed, "<p>never said</p>").toString());
        boost(w, "b1", address);
        assertThat(statuses(w, claimed) + statuses(w, address)).isZero();

        w.server.http.document(claimed, w.note(w.alice, claimed, "<p>said</p>").toString());
        boost(w, "b2", address);
        boost(w, "b3", claimed);
        assertThat(content(w, claimed)).isEqualTo("<p>said</p>");
        assertThat(statuses(w, address)).isZero();
    }

    private void withoutId(InboxWorld w) {
        ObjectNode none = w.note(w.mallory, "", "<p>hm</p>");
        none.remove("id");
        w.server.http.document(w.mallory.at("a"), none.toString());
        w.server.http.document(w.mallory.at("b"), none.putNull("id").toString());
        boost(w, "b1", w.mallory.at("a"));
        boost(w, "b2", w.mallory.at("b"));
        assertThat(w.server.number("select count(*) from status where account_id = " + w.mallory.id()))
                .isZero();
        w.follow(w.lou, w.mallory.id());
        none.remove("id");
        assertThat(w.effect(() -> w.deliver(w.mallory, w.activity("Create", w.mallory, "c1", none))))
                .isEmpty();
    }

    private void contentTypes(InboxWorld w) {
        List<String> wrong = List.of(
                "application/json",
                "text/plain",
                "application/octet-stream",
                "text/html",
                "application/ld+json",
                "application/ld+json; profile=\"https://example.org/other\"",
                "image/png",
                "");
        for (String type : wrong) {
            String uri = w.mallory.at("t" + wrong.indexOf(type));
            String note = w.note(w.mallory, uri, "<p>uploaded</p>").toString();
            w.server.http.answer(uri, () -> Canned.of(200, type, note));
            boost(w, "b" + wrong.indexOf(type), uri);
            assertThat(statuses(w, uri)).as(type).isZero();
        }
        String right = w.mallory.at("right");
        String note = w.note(w.mallory, right, "<p>meant so</p>").toString();
        w.server.http.answer(
                right,
                () -> Canned.of(200, "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"", note));
        boost(w, "right", right);
        assertThat(statuses(w, right)).isOne();
    }

    private void redirects(InboxWorld w) {
        String circle = w.mallory.at("circle");
        w.server.http.answer(circle, () -> Canned.redirect(circle));
        boost(w, "b1", circle);
        for (int i = 0; i < 50; i++) {
            String next = w.mallory.at("hop" + (i + 1));
            w.server.http.answer(w.mallory.at("hop" + i), () -> Canned.redirect(next));
        }
        boost(w, "b2", w.mallory.at("hop0"));
        String moved = w.mallory.at("moved");
        String true9 = w.alice.at("true");
        w.server.http.answer(moved, () -> Canned.redirect(true9));
        w.server.http.document(true9, w.note(w.alice, true9, "<p>hers</p>").toString());
        boost(w, "b3", moved);
        assertThat(statuses(w, moved))
                .as("what alice's server says stays under its own id")
                .isZero();
        assertThat(w.server.http.asked()).hasSizeLessThan(30);
        assertThat(w.server.number("select count(*) from status where account_id = " + w.mallory.id()))
                .isZero();
    }

    private void createElsewhere(InboxWorld w) {
        w.follow(w.lou, w.mallory.id());
        w.follow(w.lou, w.alice.id());
        String taken = w.alice.at("n77");
        ObjectNode note = w.note(w.mallory, taken, "<p>squat</p>");
        assertThat(w.effect(() -> assertThat(w.deliver(w.mallory, w.create(w.mallory, note)))
                        .isEqualTo(Verdict.ignored(Refusal.FOREIGN_ORIGIN))))
                .isEmpty();
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, taken, "<p>hers</p>")));
        assertThat(content(w, taken)).isEqualTo("<p>hers</p>");
    }

    private void activityIdElsewhere(InboxWorld w) {
        String foreign = w.alice.at("a1");
        ObjectNode follow = w.activity("Follow", w.mallory, "f", w.uri(w.lou)).put("id", foreign);
        w.deliver(w.mallory, follow);
        assertThat(w.server.number("select count(*) from follow where uri = '" + foreign + "'"))
                .isZero();
        w.follow(w.lou, w.mallory.id());
        ObjectNode announce = w.announce(w.mallory, "b", w.statusUri(w.lou, w.status(w.lou, "PUBLIC")))
                .put("id", foreign);
        w.deliver(w.mallory, announce);
        assertThat(statuses(w, foreign)).isZero();
        assertThat(w.effect(() -> w.deliver(w.alice, w.activity("Undo", w.alice, "x", foreign))).stream()
                        .filter(line -> !line.contains("remembered_undo")))
                .isEmpty();
    }

    private void authors(InboxWorld w) {
        w.follow(w.lou, w.mallory.id());
        w.follow(w.lou, w.alice.id());
        ObjectNode both = w.note(w.mallory, w.mallory.at("n1"), "<p>we</p>");
        both.putArray("attributedTo").add(w.alice.uri()).add(w.mallory.uri());
        ObjectNode object = w.note(w.mallory, w.mallory.at("n2"), "<p>she</p>");
        object.putObject("attributedTo").put("id", w.alice.uri()).put("type", "Person");
        ObjectNode neighbour = w.note(w.bob, w.alice.at("n3"), "<p>she</p>").put("attributedTo", w.alice.uri());
        ObjectNode nobody = w.note(w.mallory, w.mallory.at("n4"), "<p>?</p>");
        nobody.remove("attributedTo");
        assertThat(w.effect(() -> {
                    w.deliver(w.mallory, w.create(w.mallory, both));
                    w.deliver(w.mallory, w.create(w.mallory, object));
                    w.deliver(w.bob, w.create(w.bob, neighbour));
                    w.deliver(w.mallory, w.create(w.mallory, nobody));
                }))
                .isEmpty();
    }

    private void embedded(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        w.follow(w.lou, w.mallory.id());
        String id = w.alice.at("n5");
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>true</p>")));
        ObjectNode boost = w.announce(w.mallory, "b1", id);
        boost.set("object", w.note(w.alice, id, "<p>false</p>").put("updated", "2026-01-02T03:03:00Z"));
        w.deliver(w.mallory, boost);
        assertThat(content(w, id)).isEqualTo("<p>true</p>");
        assertThat(w.server.number("select count(*) from status where account_id = " + w.mallory.id()))
                .as("the boost itself")
                .isOne();

        String unknown = w.alice.at("n6");
        ObjectNode lie = w.announce(w.mallory, "b2", unknown);
        lie.set("object", w.note(w.alice, unknown, "<p>false</p>"));
        w.deliver(w.mallory, lie);
        assertThat(statuses(w, unknown)).isZero();
    }

    private ObjectNode actor(InboxWorld w, Remote remote) {
        ObjectNode actor = w.json.newObject();
        actor.put("@context", "https://www.w3.org/ns/activitystreams");
        actor.put("id", remote.uri()).put("type", "Person").put("name", "Changed");
        actor.put("preferredUsername", remote.uri().substring(remote.uri().lastIndexOf('/') + 1));
        actor.put("inbox", remote.uri() + "/inbox").put("followers", remote.followers());
        return actor;
    }

    private void update(InboxWorld w, Remote remote, ObjectNode actor) {
        w.server.http.document(remote.uri(), actor.toString());
        try {
            w.deliver(remote, w.activity("Update", remote, "u1", actor));
        } catch (RemoteUnavailable e) {
            // not now
        }
    }

    private void foreignInbox(InboxWorld w) {
        ObjectNode actor = actor(w, w.mallory).put("inbox", "https://anancus.example/inbox");
        actor.putObject("endpoints").put("sharedInbox", "http://127.0.0.1:5432/");
        update(w, w.mallory, actor);
        assertThat(w.server.number("select count(*) from account where inbox_url like 'https://anancus.example/%' or"
                        + " shared_inbox_url like 'http://127.0.0.1%'"))
                .isZero();
    }

    private void foreignKey(InboxWorld w) {
        ObjectNode actor = actor(w, w.mallory);
        ObjectNode key = actor.putArray("publicKey").addObject();
        key.put("id", w.alice.uri() + "#main-key").put("owner", w.alice.uri());
        key.put(
                "publicKeyPem",
                "-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK\n-----END PUBLIC KEY-----");
        update(w, w.mallory, actor);
        assertThat(w.server.number("select count(*) from account_key where key_id like '" + w.alice.uri() + "%'"))
                .isZero();
    }

    private void ours(InboxWorld w) {
        boost(w, "b1", w.statusUri(w.lou, 123));
        ObjectNode follow = w.activity("Follow", w.carol, "f1", "https://anancus.example/users/nobody");
        w.deliver(w.carol, follow);
        w.follow(w.lou, w.mallory.id());
        ObjectNode note = w.note(w.mallory, "https://anancus.example/users/lou/statuses/1", "<p>yours</p>");
        assertThat(w.deliver(w.mallory, w.create(w.mallory, note))).isEqualTo(Verdict.ignored(Refusal.FOREIGN_ORIGIN));
        assertThat(w.server.http.askedAt("anancus.example")).isZero();
    }
}
