package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.anancus.federation.inbox.handler.InboxWorld.PUBLIC;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.policing.DomainRule;
import social.anancus.core.policing.DomainRuleDraft;
import social.anancus.core.policing.LiftDomainRule;
import social.anancus.core.policing.SetDomainRule;
import social.anancus.core.policing.Severity;
import social.anancus.federation.inbox.ReceivedActivity;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.http.CannedHttp.Canned;

/** What activities do when all is well, and what is passed over without harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityEffectsIT {
    private InboxWorld w;

    @BeforeAll
    void open(@TempDir Path folder) {
        w = new InboxWorld(folder);
    }

    @AfterAll
    void close() {
        w.close();
    }

    @BeforeEach
    void freshPeople() {
        w.freshPeople();
    }

    private long count(String table, String where) {
        return w.server.number("select count(*) from " + table + " where " + where);
    }

    private void assertIgnored(Remote signer, ObjectNode activity, Refusal refusal) {
        assertThat(w.effect(() -> assertThat(w.deliver(signer, activity)).isEqualTo(Verdict.ignored(refusal))))
                .isEmpty();
    }

    private String followId() {
        return w.uri(w.lou) + "#follows/7";
    }

    private ObjectNode ourFollow(Remote target) {
        return w.json.newObject()
                .put("id", followId())
                .put("type", "Follow")
                .put("actor", w.uri(w.lou))
                .put("object", target.uri());
    }

    private String pair(Remote target) {
        return "account_id = " + w.lou + " and target_account_id = " + target.id();
    }

    @Test
    void aRequestIsGrantedByTheFollowOrItsId() {
        w.request(w.lou, w.alice.id());
        w.request(w.lou, w.bob.id());
        w.deliver(w.alice, w.activity("Accept", w.alice, "a1", ourFollow(w.alice)));
        w.deliver(w.bob, w.activity("Accept", w.bob, "a1", followId()));
        assertThat(count("follow", "account_id = " + w.lou)).isEqualTo(2);
        assertIgnored(w.alice, w.activity("Accept", w.alice, "a1", ourFollow(w.alice)), Refusal.UNKNOWN_OBJECT);
        ObjectNode offer = w.json.newObject().put("type", "Offer").put("id", w.alice.at("o"));
        assertIgnored(w.alice, w.activity("Accept", w.alice, "a2", offer), Refusal.MEANS_NOTHING);
        assertIgnored(w.alice, w.activity("Accept", w.alice, "a3", w.alice.at("o")), Refusal.UNKNOWN_OBJECT);
    }

    @Test
    void aRejectionOrATakenBackAcceptEndsAFollow() {
        w.follow(w.lou, w.alice.id());
        w.follow(w.lou, w.bob.id());
        w.request(w.lou, w.carol.id());
        w.deliver(w.alice, w.activity("Reject", w.alice, "r1", ourFollow(w.alice)));
        w.deliver(w.carol, w.activity("Reject", w.carol, "r1", followId()));
        ObjectNode accept = w.activity("Accept", w.bob, "a1", ourFollow(w.bob));
        w.deliver(w.bob, w.activity("Undo", w.bob, "u1", accept));
        assertThat(count("follow", "account_id = " + w.lou)).isZero();
        assertThat(count("follow_request", "account_id = " + w.lou)).isZero();
    }

    @Test
    void aSuspendedAccountMayOnlyTakeBack() {
        w.follow(w.lou, w.alice.id());
        String id = w.alice.at("n1");
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>before</p>")));
        w.server.execute(
                "update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + w.alice.id());
        ObjectNode later = w.create(w.alice, w.note(w.alice, w.alice.at("n2"), "<p>after</p>"));
        assertIgnored(w.alice, later, Refusal.ACTOR_SUSPENDED);
        assertIgnored(w.alice, w.activity("Follow", w.alice, "f1", w.uri(w.lou)), Refusal.ACTOR_SUSPENDED);
        assertThat(w.deliver(w.alice, w.activity("Delete", w.alice, "d1", id))).isEqualTo(Verdict.done());
        assertThat(count("status", "uri = '" + id + "' and deleted_at is null")).isZero();
    }

    @Test
    void whoClaimsToBeOursOrSomebodyElseIsIgnored() {
        ObjectNode like = w.activity("Like", w.alice, "l1", w.statusUri(w.lou, w.status(w.lou, "PUBLIC")));
        assertIgnored(w.bob, like, Refusal.NOT_SIGNED_BY_ACTOR);
        ObjectNode ours = like.deepCopy().put("actor", w.uri(w.lou));
        assertIgnored(w.bob, ours, Refusal.NOT_SIGNED_BY_ACTOR);
        assertIgnored(new Remote(w.lou, w.uri(w.lou)), ours, Refusal.ACTOR_IS_LOCAL);
        ObjectNode nobody = like.deepCopy();
        nobody.remove("actor");
        assertIgnored(w.alice, nobody, Refusal.MALFORMED);
        ObjectNode whole = like.deepCopy();
        whole.putObject("actor").put("id", w.alice.uri()).put("type", "Person");
        assertThat(w.deliver(w.alice, whole)).as("an actor with all it has").isEqualTo(Verdict.done());
    }

    @Test
    void reactionsOfAllKindsAreOneFavourite() {
        long status = w.status(w.lou, "PUBLIC");
        String uri = w.statusUri(w.lou, status);
        ObjectNode heart =
                w.activity("Like", w.carol, "l1", uri).put("content", "❤").put("_misskey_reaction", ":blob:");
        heart.putObject("tag").put("type", "Emoji").put("name", ":blob:");
        w.deliver(w.carol, heart);
        w.deliver(w.carol, w.activity("EmojiReact", w.carol, "l2", uri).put("content", "🔥"));
        assertThat(count("favourite", "status_id = " + status)).isOne();
        assertThat(w.server.number("select favourites_count from status_stat where status_id = " + status))
                .isOne();
        assertIgnored(w.carol, w.activity("Dislike", w.carol, "l3", uri), Refusal.MEANS_NOTHING);
        assertIgnored(w.carol, w.activity("View", w.carol, "l4", uri), Refusal.MEANS_NOTHING);
    }

    @Test
    void aBlockEndsTiesButAModeratorsBlockDoesNot() {
        w.follow(w.lou, w.alice.id());
        ObjectNode moderators = w.activity("Block", w.alice, "b1", w.uri(w.lou)).put("target", w.alice.at("group"));
        assertIgnored(w.alice, moderators, Refusal.MEANS_NOTHING);
        ObjectNode block = w.activity("Block", w.alice, "b2", w.uri(w.lou));
        w.deliver(w.alice, block);
        assertThat(count("follow", pair(w.alice))).isZero();
        assertThat(count("account_block", "account_id = " + w.alice.id() + " and target_account_id = " + w.lou))
                .isOne();
        w.deliver(w.alice, w.activity("Undo", w.alice, "u2", block));
        assertThat(count("account_block", "account_id = " + w.alice.id())).isZero();
    }

    private Remote group() {
        Remote group = w.remote("r1.test", "group", "GROUP");
        w.follow(w.lou, group.id());
        return group;
    }

    @Test
    void whatAGroupPassesOnIsReadAtItsOrigin() {
        Remote group = group();
        String id = w.alice.at("p1");
        ObjectNode page = w.note(w.alice, id, "<p>true</p>").put("type", "Page").put("name", "Title");
        w.server.http.document(id, page.toString());
        ObjectNode copy = page.deepCopy().put("content", "<p>false</p>");
        w.deliver(group, w.announceOf(group, "a1", w.create(w.alice, copy)));
        assertThat(w.server.select("select content from status where uri = '" + id + "'"))
                .contains("true")
                .doesNotContain("false");

        w.server.http.document(
                id,
                page.put("content", "<p>newer</p>")
                        .put("updated", "2026-01-02T03:03:00Z")
                        .toString());
        w.deliver(group, w.announceOf(group, "a2", w.activity("Update", w.alice, "u1", copy)));
        assertThat(w.server.select("select content from status where uri = '" + id + "'"))
                .contains("newer");

        ObjectNode delete = w.activity("Delete", w.alice, "d1", id);
        w.deliver(group, w.announceOf(group, "a3", delete));
        assertThat(count("status", "uri = '" + id + "' and deleted_at is null"))
                .as("its origin still has it")
                .isOne();
        w.server.http.answer(id, () -> Canned.of(410, "text/plain", "gone"));
        w.deliver(group, w.announceOf(group, "a4", delete));
        assertThat(count("status", "uri = '" + id + "' and deleted_at is null")).isZero();
        assertThat(count("status", "account_id = " + group.id())).as("boosts").isZero();
    }

    @Test
    void aCommentThatAGroupAnnouncesIsKeptInItsPlaceOnly() {
        Remote group = group();
        String post = w.alice.at("p1");
        String comment = w.bob.at("c1");
        w.server.http.document(post, w.note(w.alice, post, "<p>post</p>").toString());
        w.server.http.document(
                comment,
                w.note(w.bob, comment, "<p>comment</p>").put("inReplyTo", post).toString());
        w.deliver(group, w.announce(group, "a1", post));
        w.deliver(group, w.announce(group, "a2", comment));
        assertThat(count("status", "account_id = " + group.id())).as("boosts").isOne();
        assertThat(w.server.select("select in_reply_to_id from status where uri = '" + comment + "'"))
                .isEqualTo(w.server.select("select id from status where uri = '" + post + "'"));
    }

    @Test
    void nothingComesFromADomainThatIsBlocked() {
        w.server.get(SetDomainRule.class).set(DomainRuleDraft.of("r2.test", Severity.SUSPEND));
        ObjectNode follow = w.activity("Follow", w.carol, "f1", w.uri(w.lou));
        assertIgnored(w.carol, follow, Refusal.DOMAIN_SUSPENDED);
        w.server.get(LiftDomainRule.class).lift("r2.test");
        w.server.work();
        assertThat(w.deliver(w.carol, follow)).isEqualTo(Verdict.done());
    }

    @Test
    void votesThatAGroupPassesOnCostNothing() {
        Remote group = group();
        ObjectNode like = w.activity("Like", w.alice, "l1", w.bob.at("p1"));
        assertIgnored(group, w.announceOf(group, "a1", like), Refusal.MEANS_NOTHING);
        assertThat(w.server.http.asked()).isEmpty();
        ObjectNode unfollowed = w.announceOf(w.carol, "a1", w.create(w.alice, w.note(w.alice, w.alice.at("n1"), "x")));
        assertIgnored(w.carol, unfollowed, Refusal.NOT_RELATED);
        assertThat(w.server.http.asked()).isEmpty();
    }

    @Test
    void aBoostIsTakenFromWhoIsFollowedOrOfWhatIsOurs() {
        String note = w.alice.at("n1");
        w.server.http.document(note, w.note(w.alice, note, "<p>hers</p>").toString());
        assertIgnored(w.carol, w.announce(w.carol, "b1", note), Refusal.NOT_RELATED);
        assertThat(w.server.http.asked()).isEmpty();
        long ours = w.status(w.lou, "PUBLIC");
        assertThat(w.deliver(w.carol, w.announce(w.carol, "b2", w.statusUri(w.lou, ours))))
                .isEqualTo(Verdict.done());
        w.follow(w.lou, w.carol.id());
        assertThat(w.deliver(w.carol, w.announce(w.carol, "b3", note))).isEqualTo(Verdict.done());
        assertThat(count("status", "account_id = " + w.carol.id() + " and reblog_of_id is not null"))
                .isEqualTo(2);
        assertIgnored(w.carol, w.announce(w.carol, "b4", w.carol.at("b3")), Refusal.NOT_FOR_THE_ACTOR);
        ObjectNode secret = w.announce(w.carol, "b5", note);
        secret.putArray("to").add(w.uri(w.lou));
        secret.putArray("cc");
        assertIgnored(w.carol, secret, Refusal.MALFORMED);
    }

    @Test
    void whatIsOnlyNamedIsFetched() {
        w.follow(w.lou, w.alice.id());
        String id = w.alice.at("n1");
        w.server.http.document(id, w.note(w.alice, id, "<p>one</p>").toString());
        assertThat(w.deliver(w.alice, w.activity("Create", w.alice, "c1", id))).isEqualTo(Verdict.done());
        w.server.http.document(
                id,
                w.note(w.alice, id, "<p>two</p>")
                        .put("updated", "2026-01-02T03:02:00Z")
                        .toString());
        assertThat(w.deliver(w.alice, w.activity("Update", w.alice, "u1", id))).isEqualTo(Verdict.done());
        assertThat(w.server.select("select content from status where uri = '" + id + "'"))
                .isEqualTo("<p>two</p>");
        assertIgnored(w.mallory, w.activity("Create", w.mallory, "c1", w.mallory.at("n")), Refusal.NOT_RELATED);
    }

    @Test
    void anOriginThatDoesNotAnswerIsAskedAgainLater() {
        w.follow(w.lou, w.carol.id());
        String id = w.alice.at("n1");
        w.server.http.away(id);
        assertThatThrownBy(() -> w.deliver(w.carol, w.announce(w.carol, "b1", id)))
                .isInstanceOf(RemoteUnavailable.class);
        w.server.http.document(id, w.note(w.alice, id, "<p>back</p>").toString());
        assertThat(w.deliver(w.carol, w.announce(w.carol, "b1", id))).isEqualTo(Verdict.done());
    }

    @Test
    void pinsAreOfOnesOwnCollectionAndStatuses() {
        w.follow(w.lou, w.alice.id());
        String id = w.alice.at("n1");
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>pinned</p>")));
        ObjectNode add = w.activity("Add", w.alice, "p1", id).put("target", w.alice.featured());
        ObjectNode byBob = w.activity("Add", w.bob, "p1", id).put("target", w.alice.featured());
        assertIgnored(w.bob, byBob, Refusal.MEANS_NOTHING);
        assertIgnored(w.bob, byBob.deepCopy().put("target", w.bob.featured()), Refusal.NOT_THE_OWNER);
        w.deliver(w.alice, add);
        assertThat(count("status_pin", "account_id = " + w.alice.id())).isOne();
        ObjectNode tag =
                w.json.newObject().put("type", "Hashtag").put("name", "#Cats").put("href", w.alice.at("cats"));
        w.deliver(w.alice, w.activity("Add", w.alice, "p2", tag).put("target", w.alice.featured()));
        assertThat(count("featured_tag", "account_id = " + w.alice.id())).isOne();
        w.deliver(w.alice, w.activity("Remove", w.alice, "p3", id).put("target", w.alice.featured()));
        w.deliver(w.alice, w.activity("Remove", w.alice, "p4", tag).put("target", w.alice.featured()));
        assertThat(count("status_pin", "account_id = " + w.alice.id())).isZero();
        assertThat(count("featured_tag", "account_id = " + w.alice.id())).isZero();
    }

    @Test
    void reportsAreTakenOfWhatConcernsUs() {
        w.follow(w.lou, w.bob.id());
        String stranger = w.bob.at("n1");
        w.deliver(w.bob, w.create(w.bob, w.note(w.bob, stranger, "<p>to nobody</p>")));
        ObjectNode about = w.activity("Flag", w.carol, "r1", stranger).put("content", "rude");
        w.deliver(w.carol, about);
        assertThat(count("report", "account_id = " + w.carol.id()))
                .as("of bob, who did not answer us")
                .isZero();

        long ours = w.status(w.lou, "PUBLIC");
        ObjectNode flag = w.activity("Flag", w.carol, "r2", w.uri(w.lou)).put("content", "rude");
        flag.putArray("object").add(w.uri(w.lou)).add(w.statusUri(w.lou, ours)).add("https://x.test/1");
        w.deliver(w.carol, flag);
        assertThat(w.server.select("select status_ids::text || comment from report where account_id = " + w.carol.id()))
                .isEqualTo("{" + ours + "}rude");

        w.server
                .get(SetDomainRule.class)
                .set(new DomainRuleDraft("r1.test", Severity.NOOP, false, true, DomainRule.Comments.NONE, false));
        ObjectNode unheard = w.activity("Flag", w.mallory, "r1", w.uri(w.lou)).put("content", "rude");
        assertIgnored(w.mallory, unheard, Refusal.REPORTS_REJECTED);
        w.server.get(LiftDomainRule.class).lift("r1.test");
    }

    @Test
    void whatNamesNobodyHereIsNotKept() {
        ObjectNode hidden = w.note(w.alice, w.alice.at("n1"), "<p>psst</p>");
        hidden.remove("to");
        hidden.remove("cc");
        hidden.putArray("bcc").add(w.uri(w.lou));
        hidden.putArray("bto").add(w.uri(w.lou));
        assertIgnored(w.alice, w.create(w.alice, hidden), Refusal.NOT_RELATED);
        ObjectNode direct = w.note(w.alice, w.alice.at("n2"), "<p>to lou</p>");
        direct.putArray("to").add(w.uri(w.lou));
        direct.putArray("cc");
        direct.putArray("tag").addObject().put("type", "Mention").put("href", w.uri(w.lou));
        w.deliver(w.alice, w.create(w.alice, direct));
        assertThat(w.server.select("select visibility from status where uri = '" + w.alice.at("n2") + "'"))
                .isEqualTo("DIRECT");
    }

    @Test
    void followersGoAfterAConfirmedMove() {
        w.follow(w.lou, w.alice.id());
        String name = w.carol.uri().substring(w.carol.uri().lastIndexOf('/') + 1);
        w.server.http.document(w.carol.uri(), """
                {"@context": "https://www.w3.org/ns/activitystreams", "id": "%1$s", "type": "Person",
                 "preferredUsername": "%2$s", "inbox": "%1$s/inbox", "followers": "%1$s/followers",
                 "alsoKnownAs": "%3$s"}""".formatted(w.carol.uri(), name, w.alice.uri()));
        ObjectNode move = w.activity("Move", w.alice, "m1", w.alice.uri()).put("target", w.carol.uri());
        assertThat(w.deliver(w.alice, move)).isEqualTo(Verdict.done());
        w.server.work();
        assertThat(count("follow", pair(w.alice))).isZero();
        assertThat(count("follow_request", pair(w.carol))).isOne();
        assertIgnored(w.alice, move, Refusal.TOO_OFTEN);
    }

    @Test
    void anAccountThatDeletesItselfIsGone() {
        w.follow(w.lou, w.alice.id());
        String id = w.alice.at("n1");
        w.deliver(w.alice, w.create(w.alice, w.note(w.alice, id, "<p>last words</p>")));
        w.deliver(w.alice, w.activity("Delete", w.alice, "d1", w.alice.uri()));
        w.server.work();
        assertThat(count("account", "id = " + w.alice.id() + " and deleted_at is null"))
                .isZero();
        assertThat(count("follow", pair(w.alice))).isZero();
        assertThat(count("status", "account_id = " + w.alice.id() + " and deleted_at is null"))
                .isZero();
    }

    @Test
    void aRefusalIsOneLineOfTheLogWithItsReason() {
        List<String> lines = new ArrayList<>();
        Handler keeping = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(HandleActivity.class.getName());
        logger.addHandler(keeping);
        try {
            ObjectNode odd = w.activity("Undo", w.mallory, "x1\nforged=1", w.alice.at("l1"));
            odd.putArray("to").add(PUBLIC);
            w.server
                    .get(HandleActivity.class)
                    .process(new ReceivedActivity(
                            w.mallory.id(), w.mallory.uri(), null, odd, odd.toString(), w.server.clock.instant()));
        } finally {
            logger.removeHandler(keeping);
        }
        assertThat(lines).singleElement().asString().contains("reason=foreign_origin", "type=Undo", "object=uri");
        assertThat(lines.getFirst()).doesNotContain("\n");
    }
}
