package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.anancus.federation.inbox.handler.InboxWorld.PUBLIC;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.stream.Stream;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;

/** Who may do what: stored owners decide, never what an activity says of itself. */
class AuthorityCasesIT extends InboxCases {
    @Override
    Stream<InboxCase> cases() {
        return Stream.of(
                new InboxCase("ACT-01", "nobody edits what a neighbour wrote", this::updateOfAnother),
                new InboxCase("ACT-02", "nobody changes a neighbour's profile", this::updateOfAnotherActor),
                new InboxCase("ACT-04", "nobody deletes another account", this::deleteOfAnotherActor),
                new InboxCase("ACT-06", "nobody undoes another's follow", this::undoOfAnother),
                new InboxCase("ACT-07", "nobody undoes another's like by its id", this::undoByReference),
                new InboxCase("ACT-09", "only who was asked can accept", this::acceptByAnother),
                new InboxCase("ACT-11", "a follow of a locked account waits, and shows nothing", this::locked),
                new InboxCase("ACT-12", "what leaks before a follow is accepted is not kept", this::notYet),
                new InboxCase("ACT-14", "a private status is not boosted", this::announceOfPrivate),
                new InboxCase("ACT-16", "a private status is not favourited by strangers", this::likeOfPrivate),
                new InboxCase("ACT-17", "a move that the target does not confirm moves nobody", this::moveAlone),
                new InboxCase("ACT-19", "an account moves once in seven days", this::pingPong),
                new InboxCase("ACT-21", "one vote for each choice, none after the end", this::votes),
                new InboxCase("ACT-22", "a local poll is not rewritten from outside", this::updateOfLocalPoll),
                new InboxCase("ACT-24", "a poll of many options is cut", this::manyOptions),
                new InboxCase("ACT-26", "a report is its signer's, and has limits", this::flags),
                new InboxCase("ACT-27", "an answer to what one may not see hangs on nothing", this::blindReply),
                new InboxCase("ACT-29", "an older edit does not undo a newer one", this::staleUpdate),
                new InboxCase("ACT-31", "a wish to quote something private learns nothing", this::quoteRequest),
                new InboxCase("ACT-32", "a group lends its name to nobody and has a limit", this::group));
    }

    /** A public note of alice that is here, as lou follows her. */
    private String known(InboxWorld w, String path) {
        if (w.server.number("select count(*) from follow where account_id = " + w.lou + " and target_account_id = "
                        + w.alice.id())
                == 0) {
            w.follow(w.lou, w.alice.id());
        }
        String id = w.alice.at(path);
        assertThat(w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>true</p>"))))
                .isEqualTo(Verdict.done());
        assertThat(w.server.number("select count(*) from status where uri = '" + id + "'"))
                .isOne();
        return id;
    }

    private void assertIgnored(InboxWorld w, Remote signer, ObjectNode activity, Refusal refusal) {
        assertThat(w.effect(() -> assertThat(w.deliver(signer, activity)).isEqualTo(Verdict.ignored(refusal))))
                .isEmpty();
    }

    private void updateOfAnother(InboxWorld w) {
        String id = known(w, "n1");
        ObjectNode note = w.note(w.bob, id, "<p>false</p>").put("updated", "2026-01-02T03:04:00Z");
        assertIgnored(w, w.bob, w.activity("Update", w.bob, "u1", note), Refusal.NOT_THE_OWNER);
        ObjectNode honest = w.note(w.alice, id, "<p>false</p>").put("updated", "2026-01-02T03:04:00Z");
        assertIgnored(w, w.bob, w.activity("Update", w.bob, "u2", honest), Refusal.NOT_THE_OWNER);
        assertIgnored(w, w.mallory, w.activity("Update", w.mallory, "u1", honest), Refusal.FOREIGN_ORIGIN);
    }

    private void updateOfAnotherActor(InboxWorld w) {
        ObjectNode actor = w.json.newObject()
                .put("id", w.alice.uri())
                .put("type", "Person")
                .put("name", "Owned");
        assertIgnored(w, w.bob, w.activity("Update", w.bob, "u1", actor), Refusal.NOT_THE_OWNER);
    }

    private void deleteOfAnotherActor(InboxWorld w) {
        assertIgnored(w, w.mallory, w.activity("Delete", w.mallory, "d1", w.alice.uri()), Refusal.FOREIGN_ORIGIN);
        assertIgnored(w, w.bob, w.activity("Delete", w.bob, "d1", w.alice.uri()), Refusal.NOT_THE_OWNER);
    }

    private void undoOfAnother(InboxWorld w) {
        w.follow(w.alice.id(), w.lou);
        ObjectNode follow = w.activity("Follow", w.alice, "f1", w.uri(w.lou));
        assertIgnored(w, w.mallory, w.activity("Undo", w.mallory, "x1", follow), Refusal.NOT_THE_OWNER);
        assertIgnored(w, w.bob, w.activity("Undo", w.bob, "x1", follow), Refusal.NOT_THE_OWNER);
    }

    private void undoByReference(InboxWorld w) {
        long status = w.status(w.lou, "PUBLIC");
        ObjectNode like = w.activity("Like", w.alice, "likes/1", w.statusUri(w.lou, status));
        w.deliver(w.alice, like);
        assertThat(w.server.number("select count(*) from favourite where status_id = " + status))
                .isOne();
        assertIgnored(w, w.mallory, w.activity("Undo", w.mallory, "x1", w.alice.at("likes/1")), Refusal.FOREIGN_ORIGIN);
        w.deliver(w.bob, w.activity("Undo", w.bob, "x1", w.alice.at("likes/1")));
        assertThat(w.server.number("select count(*) from favourite where status_id = " + status))
                .as("bob's word does not count for alice's like")
                .isOne();
    }

    private void acceptByAnother(InboxWorld w) {
        w.request(w.lou, w.alice.id());
        ObjectNode follow = w.json.newObject()
                .put("id", w.uri(w.lou) + "#follows/1")
                .put("type", "Follow")
                .put("actor", w.uri(w.lou))
                .put("object", w.alice.uri());
        assertIgnored(w, w.mallory, w.activity("Accept", w.mallory, "a1", follow), Refusal.NOT_THE_OWNER);
        assertIgnored(
                w,
                w.mallory,
                w.activity("Accept", w.mallory, "a2", w.uri(w.lou) + "#follows/1"),
                Refusal.UNKNOWN_OBJECT);
    }

    private void locked(InboxWorld w) {
        long hidden = w.status(w.lock, "PRIVATE");
        assertThat(w.deliver(w.mallory, w.activity("Follow", w.mallory, "f1", w.uri(w.lock))))
                .isEqualTo(Verdict.done());
        assertThat(w.server.number("select count(*) from follow_request where account_id = " + w.mallory.id()))
                .isOne();
        assertThat(w.server.number("select count(*) from follow where account_id = " + w.mallory.id()))
                .isZero();
        StatusRepository statuses = w.server.get(StatusRepository.class);
        assertThatThrownBy(() -> w.server.run(() -> statuses.requireVisible(Viewer.remote(w.mallory.id()), hidden)))
                .isInstanceOf(NotFound.class);
    }

    private void notYet(InboxWorld w) {
        w.request(w.lou, w.alice.id());
        ObjectNode note = w.note(w.alice, w.alice.at("secret"), "<p>for friends</p>");
        note.putArray("to").add(w.alice.followers());
        note.putArray("cc");
        assertIgnored(w, w.alice, w.create(w.alice, note), Refusal.NOT_RELATED);
    }

    private void announceOfPrivate(InboxWorld w) {
        w.follow(w.lou, w.mallory.id());
        for (String visibility : new String[] {"PRIVATE", "DIRECT"}) {
            long hidden = w.status(w.lou, visibility);
            String uri = w.statusUri(w.lou, hidden);
            assertIgnored(w, w.mallory, w.announce(w.mallory, "b/" + hidden, uri), Refusal.NOT_FOR_THE_ACTOR);
        }
        assertThat(w.server.http.askedAt("anancus.example")).isZero();
    }

    private void likeOfPrivate(InboxWorld w) {
        long hidden = w.status(w.lou, "PRIVATE");
        String uri = w.statusUri(w.lou, hidden);
        assertIgnored(w, w.mallory, w.activity("Like", w.mallory, "l1", uri), Refusal.NOT_FOR_THE_ACTOR);
        ObjectNode react = w.activity("EmojiReact", w.mallory, "l2", uri).put("content", ":eyes:");
        assertIgnored(w, w.mallory, react, Refusal.NOT_FOR_THE_ACTOR);
        ObjectNode nothing = w.activity("Like", w.mallory, "l3", w.statusUri(w.lou, 42));
        assertIgnored(w, w.mallory, nothing, Refusal.NOT_FOR_THE_ACTOR);
    }

    private void moveAlone(InboxWorld w) {
        w.follow(w.lou, w.mallory.id());
        ObjectNode move = w.activity("Move", w.mallory, "m1", w.mallory.uri()).put("target", w.alice.uri());
        w.deliver(w.mallory, move);
        w.server.work();
        assertThat(w.server.number("select count(*) from follow where account_id = " + w.lou
                        + " and target_account_id = " + w.mallory.id()))
                .isOne();
        assertThat(w.server.number("select (select count(*) from follow where target_account_id = " + w.alice.id()
                        + ") + (select count(*) from follow_request where target_account_id = " + w.alice.id() + ")"))
                .isZero();
        ObjectNode forAnother =
                w.activity("Move", w.mallory, "m2", w.alice.uri()).put("target", w.mallory.uri());
        assertIgnored(w, w.mallory, forAnother, Refusal.NOT_THE_OWNER);
    }

    private void pingPong(InboxWorld w) {
        w.follow(w.lou, w.mallory.id());
        confirm(w, w.alice, w.mallory);
        confirm(w, w.mallory, w.alice);
        int moved = 0;
        for (int i = 0; i < 20; i++) {
            Remote from = i % 2 == 0 ? w.mallory : w.alice;
            Remote to = i % 2 == 0 ? w.alice : w.mallory;
            ObjectNode move = w.activity("Move", from, "m" + i, from.uri()).put("target", to.uri());
            moved += w.deliver(from, move).equals(Verdict.done()) ? 1 : 0;
            w.server.work();
            w.server.clock.advance(Duration.ofHours(1));
        }
        assertThat(moved).as("one for each of the two").isLessThanOrEqualTo(2);
    }

    /** Has an actor name another as a former self. */
    private static void confirm(InboxWorld w, Remote target, Remote former) {
        String name = target.uri().substring(target.uri().lastIndexOf('/') + 1);
        w.server.http.document(target.uri(), """
                {"@context": "https://www.w3.org/ns/activitystreams", "id": "%1$s", "type": "Person",
                 "preferredUsername": "%2$s", "inbox": "%1$s/inbox", "outbox": "%1$s/outbox",
                 "followers": "%1$s/followers", "alsoKnownAs": ["%3$s"]}""".formatted(target.uri(), name, former.uri()));
    }

    private long poll(InboxWorld w, boolean multiple, String expiry) {
        long status = w.status(w.lou, "PUBLIC");
        w.server.execute(
                "insert into poll (status_id, account_id, options, tallies, multiple, voters_count, expires_at, created_at,"
                        + " updated_at) values (" + status + ", " + w.lou + ", '{red,green}', '{0,0}', " + multiple
                        + ", 0, '" + expiry
                        + "', '2026-01-01', '2026-01-01')");
        w.server.execute("update status set poll_id = (select id from poll where status_id = " + status
                + ") where id = " + status);
        return status;
    }

    private ObjectNode vote(InboxWorld w, String path, String choice, long status) {
        ObjectNode note = w.json.newObject();
        note.put("id", w.mallory.at(path))
                .put("type", "Note")
                .put("attributedTo", w.mallory.uri())
                .put("name", choice);
        note.put("inReplyTo", w.statusUri(w.lou, status));
        note.putArray("to").add(w.uri(w.lou));
        return w.activity("Create", w.mallory, "c/" + path, note);
    }

    private void votes(InboxWorld w) {
        long single = poll(w, false, "2030-01-01");
        long multiple = poll(w, true, "2030-01-01");
        long over = poll(w, false, "2026-01-01");
        for (int i = 0; i < 30; i++) {
            w.deliver(w.mallory, vote(w, "s" + i, i % 3 == 0 ? "red" : "green", single));
            w.deliver(w.mallory, vote(w, "m" + i, i % 2 == 0 ? "red" : "green", multiple));
            w.deliver(w.mallory, vote(w, "o" + i, "red", over));
            w.deliver(w.mallory, vote(w, "u" + i, "blue", multiple));
        }
        String votes = "select count(*) from poll_vote v join poll p on p.id = v.poll_id where p.status_id = ";
        assertThat(w.server.number(votes + single)).isOne();
        assertThat(w.server.number(votes + multiple)).isEqualTo(2);
        assertThat(w.server.number(votes + over)).isZero();
        assertThat(w.server.select("select tallies::text from poll where status_id = " + single))
                .isEqualTo("{1,0}");
        assertThat(w.server.select("select tallies::text from poll where status_id = " + multiple))
                .isEqualTo("{1,1}");
        assertThat(w.server.number("select voters_count from poll where status_id = " + multiple))
                .isOne();
        assertThat(w.server.number("select count(*) from status where account_id = " + w.mallory.id()))
                .isZero();
    }

    private void updateOfLocalPoll(InboxWorld w) {
        long status = poll(w, false, "2030-01-01");
        ObjectNode question =
                w.note(w.mallory, w.statusUri(w.lou, status), "<p>mine</p>").put("type", "Question");
        question.putArray("oneOf")
                .addObject()
                .put("name", "red")
                .putObject("replies")
                .put("totalItems", 99);
        assertIgnored(w, w.mallory, w.activity("Update", w.mallory, "u1", question), Refusal.FOREIGN_ORIGIN);
    }

    private void manyOptions(InboxWorld w) {
        w.follow(w.lou, w.alice.id());
        ObjectNode question = w.note(w.alice, w.alice.at("q1"), "<p>which?</p>").put("type", "Question");
        ArrayNode options = question.putArray("oneOf");
        for (int i = 0; i < 9_000; i++) {
            options.addObject().put("type", "Note").put("name", "option " + i);
        }
        w.deliver(w.alice, w.create(w.alice, question));
        assertThat(w.server.number(
                        "select cardinality(options) from poll p join status s on s.id = p.status_id where s.uri"
                                + " = '" + w.alice.at("q1") + "'"))
                .isBetween(2L, 500L);
    }

    private void flags(InboxWorld w) {
        ObjectNode forged = w.activity("Flag", w.alice, "r1", w.uri(w.lou)).put("content", "bad");
        assertIgnored(w, w.mallory, forged, Refusal.NOT_SIGNED_BY_ACTOR);

        ObjectNode huge = w.activity("Flag", w.mallory, "r2", w.uri(w.lou)).put("content", "x".repeat(500_000));
        ArrayNode objects = huge.putArray("object");
        objects.add(w.uri(w.lou));
        for (int i = 0; i < 9_000; i++) {
            objects.add("https://v.test/notes/" + i);
        }
        w.deliver(w.mallory, huge);
        w.deliver(w.mallory, huge);
        assertThat(w.server.number("select count(*) from report where account_id = " + w.mallory.id()))
                .isOne();
        assertThat(w.server.number("select length(comment) from report where account_id = " + w.mallory.id()))
                .isEqualTo(5_000);
        assertThat(w.server.http.asked()).as("nothing is fetched for a report").isEmpty();
    }

    private void blindReply(InboxWorld w) {
        long hidden = w.status(w.lou, "PRIVATE");
        ObjectNode stranger =
                w.note(w.mallory, w.mallory.at("n1"), "<p>hm</p>").put("inReplyTo", w.statusUri(w.lou, hidden));
        assertIgnored(w, w.mallory, w.create(w.mallory, stranger), Refusal.NOT_RELATED);

        w.follow(w.lou, w.mallory.id());
        ObjectNode known =
                w.note(w.mallory, w.mallory.at("n2"), "<p>hm</p>").put("inReplyTo", w.statusUri(w.lou, hidden));
        w.deliver(w.mallory, w.create(w.mallory, known));
        w.server.work();
        assertThat(w.server.select("select in_reply_to_id from status where uri = '" + w.mallory.at("n2") + "'"))
                .isNull();
        assertThat(w.server.number("select count(*) from notification where account_id = " + w.lou))
                .isZero();
        assertThat(w.server.number(
                        "select coalesce(max(replies_count), 0) from status_stat where status_id = " + hidden))
                .isZero();
    }

    private void staleUpdate(InboxWorld w) {
        String id = known(w, "n1");
        ObjectNode second = w.note(w.alice, id, "<p>second</p>").put("updated", "2026-01-02T03:02:00Z");
        ObjectNode first = w.note(w.alice, id, "<p>first</p>").put("updated", "2026-01-02T03:01:00Z");
        w.deliver(w.alice, w.activity("Update", w.alice, "u2", second));
        String content = "select content from status where uri = '" + id + "'";
        assertThat(w.server.select(content)).isEqualTo("<p>second</p>");
        assertThat(w.effect(() -> w.deliver(w.alice, w.activity("Update", w.alice, "u1", first))))
                .isEmpty();
        assertThat(w.effect(() -> w.deliver(w.alice, w.activity("Update", w.alice, "u2", second))))
                .isEmpty();
        assertThat(w.server.select(content)).isEqualTo("<p>second</p>");
    }

    private void quoteRequest(InboxWorld w) {
        long hidden = w.status(w.lou, "PRIVATE");
        ObjectNode wish = w.activity("QuoteRequest", w.mallory, "q1", w.statusUri(w.lou, hidden));
        wish.put("instrument", w.mallory.at("n1"));
        assertIgnored(w, w.mallory, wish, Refusal.MEANS_NOTHING);
    }

    private void group(InboxWorld w) {
        Remote group = w.remote("r1.test", "group", "GROUP");
        w.follow(w.lou, group.id());
        ObjectNode note = w.note(w.alice, w.alice.at("n1"), "<p>never said</p>");
        ObjectNode wrapped = w.activity("Announce", group, "a1", w.create(w.alice, note));
        wrapped.putArray("to").add(PUBLIC);
        w.deliver(group, wrapped);
        assertThat(w.server.number("select count(*) from status where account_id = " + w.alice.id()))
                .as("alice's server does not know it")
                .isZero();

        long done = 0;
        for (int i = 0; i < 2_000; i++) {
            Verdict verdict = w.deliver(group, w.announce(group, "b" + i, w.bob.at("gone" + i)));
            done += verdict.equals(Verdict.ignored(Refusal.TOO_OFTEN)) ? 0 : 1;
        }
        assertThat(done).as("announcements that were looked at").isLessThan(1_000);
    }
}
