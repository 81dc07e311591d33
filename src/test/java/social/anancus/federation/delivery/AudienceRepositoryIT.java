package social.anancus.federation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.federation.delivery.AudienceRepository.Breadth;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

class AudienceRepositoryIT {
    @TempDir
    private Path folder;

    private DeliveryFixture fixture;
    private CoreFixture core;
    private long alice;

    @BeforeEach
    void open() {
        fixture = new DeliveryFixture(folder);
        core = fixture.core;
        alice = People.local(core);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Somebody on another server, which has an inbox for all. */
    private long remote(String domain) {
        long id = People.remote(core, domain);
        core.execute("update account set inbox_url = uri || '/inbox', shared_inbox_url = 'https://" + domain
                + "/inbox' where id = " + id);
        return id;
    }

    private static String shared(String domain) {
        return "https://" + domain + "/inbox";
    }

    private static String personal(String domain, long id) {
        return "https://" + domain + "/users/" + id + "/inbox";
    }

    private long follower(String domain) {
        long id = remote(domain);
        People.follow(core, id, alice);
        return id;
    }

    private void mention(long status, long account) {
        core.execute("insert into mention (status_id, account_id) values (" + status + ", " + account + ")");
    }

    private void favourite(long status, long account) {
        core.execute("insert into favourite (account_id, status_id, created_at) values (" + account + ", " + status
                + ", now())");
    }

    private long status(long author, String visibility, String column, long value) {
        long id = People.status(core, author, visibility);
        core.execute("update status set " + column + " = " + value + " where id = " + id);
        return id;
    }

    private List<String> reached(long status, Breadth breadth) {
        boolean any = core.run(() -> fixture.audiences.anyOfStatus(status, breadth));
        List<Inbox> inboxes = core.run(() -> fixture.audiences.ofStatus(status, breadth));
        assertThat(any).as("the short question").isEqualTo(!inboxes.isEmpty());
        return core.run(() -> fixture.recipients.permitted(inboxes));
    }

    @Test
    void anOpenStatusGoesToEachServerOfFollowersOnce() {
        follower("one.example");
        follower("one.example");
        follower("two.example");
        People.follow(core, People.local(core), alice);
        for (String visibility : List.of("PUBLIC", "UNLISTED", "PRIVATE")) {
            assertThat(reached(People.status(core, alice, visibility), Breadth.NEW))
                    .as(visibility)
                    .containsExactlyInAnyOrder(shared("one.example"), shared("two.example"));
        }
    }

    @Test
    void nobodyElsewhereMeansNobody() {
        People.follow(core, People.local(core), alice);
        remote("stranger.example");
        assertThat(reached(People.status(core, alice, "PUBLIC"), Breadth.DELETION))
                .isEmpty();
    }

    @Test
    void aServerWithoutASharedInboxGetsOneForEachFollower() {
        long bob = follower("one.example");
        long carol = follower("one.example");
        core.execute("update account set shared_inbox_url = null");
        assertThat(reached(People.status(core, alice, "PUBLIC"), Breadth.NEW))
                .containsExactlyInAnyOrder(personal("one.example", bob), personal("one.example", carol));
    }

    @Test
    void aDirectStatusGoesToThoseItNamesAndToNoServerElse() {
        follower("follower.example");
        long bob = remote("one.example");
        long carol = remote("one.example");
        long status = People.status(core, alice, "DIRECT");
        mention(status, bob);
        mention(status, carol);
        favourite(status, remote("stranger.example"));
        assertThat(reached(status, Breadth.NEW))
                .containsExactlyInAnyOrder(personal("one.example", bob), personal("one.example", carol));
        assertThat(reached(status, Breadth.CHANGE)).hasSize(2);
    }

    @Test
    void anOpenAnswerAlsoGoesToTheAuthorOfWhatIsAnswered() {
        long bob = remote("bob.example");
        assertThat(reached(status(alice, "PUBLIC", "in_reply_to_account_id", bob), Breadth.NEW))
                .containsExactly(shared("bob.example"));
        assertThat(reached(status(alice, "PRIVATE", "in_reply_to_account_id", bob), Breadth.NEW))
                .as("not if it is for followers")
                .isEmpty();
    }

    @Test
    void anOpenAnswerToSomebodyHereAlsoGoesToTheFollowersOfThatOne() {
        long bob = People.local(core);
        People.follow(core, remote("fan.example"), bob);
        assertThat(reached(status(alice, "UNLISTED", "in_reply_to_account_id", bob), Breadth.NEW))
                .containsExactly(shared("fan.example"));
        assertThat(reached(status(alice, "PRIVATE", "in_reply_to_account_id", bob), Breadth.NEW))
                .isEmpty();
    }

    @Test
    void aReblogGoesToFollowersAndToTheAuthorOfWhatIsShared() {
        follower("follower.example");
        long original = People.status(core, remote("bob.example"), "PUBLIC");
        assertThat(reached(status(alice, "PUBLIC", "reblog_of_id", original), Breadth.NEW))
                .containsExactlyInAnyOrder(shared("follower.example"), shared("bob.example"));
    }

    @Test
    void aChangeAlsoGoesToThoseWhoHaveReacted() {
        long status = People.status(core, alice, "PUBLIC");
        favourite(status, remote("favourite.example"));
        status(remote("boost.example"), "PUBLIC", "reblog_of_id", status);
        status(remote("answer.example"), "PUBLIC", "in_reply_to_id", status);
        assertThat(reached(status, Breadth.NEW)).isEmpty();
        assertThat(reached(status, Breadth.CHANGE))
                .containsExactlyInAnyOrder(
                        shared("favourite.example"), shared("boost.example"), shared("answer.example"));
    }

    @Test
    void aChangeOfAStatusForFollowersGoesToNoFormerFollowerThoughItsDeletionDoes() {
        follower("follower.example");
        long status = People.status(core, alice, "PRIVATE");
        favourite(status, remote("former.example"));
        assertThat(reached(status, Breadth.CHANGE)).containsExactly(shared("follower.example"));
        assertThat(reached(status, Breadth.DELETION))
                .containsExactlyInAnyOrder(shared("follower.example"), shared("former.example"));
    }

    @Test
    void aDeletionReachesThoseWhoseReblogsWereDeletedJustBefore() {
        long status = People.status(core, alice, "PUBLIC");
        long reblog = status(remote("boost.example"), "PUBLIC", "reblog_of_id", status);
        core.execute("update status set deleted_at = now() where id in (" + status + ", " + reblog + ")");
        assertThat(reached(status, Breadth.DELETION)).containsExactly(shared("boost.example"));
    }

    @Test
    void newNumbersOfAPollGoToThoseWhoVoted() {
        long status = People.status(core, alice, "PUBLIC");
        core.execute("insert into poll (status_id, account_id, options, tallies, created_at, updated_at) values ("
                + status + ", " + alice + ", '{a,b}', '{1,0}', now(), now())");
        core.execute("insert into poll_vote (poll_id, account_id, choice, created_at) select id, "
                + remote("voter.example") + ", 0, now() from poll");
        assertThat(reached(status, Breadth.CHANGE)).isEmpty();
        assertThat(reached(status, Breadth.POLL)).containsExactly(shared("voter.example"));
    }

    @Test
    void whoIsSuspendedGetsNothingButWhatIsMeantForThatOneAlone() {
        long bob = follower("bob.example");
        core.execute("update account set suspended_at = now(), suspension_origin = 'REMOTE' where id = " + bob);
        assertThat(reached(People.status(core, alice, "PUBLIC"), Breadth.NEW)).isEmpty();
        assertThat(core.run(() -> fixture.audiences.ofEverybody())).isEmpty();
        assertThat(core.run(() -> fixture.audiences.ofAccount(bob)))
                .containsExactly(new Inbox(personal("bob.example", bob), "bob.example"));
    }

    @Test
    void aProfileGoesToFollowersAndThoseWhoWereLatelySpokenToOrAsked() {
        follower("follower.example");
        long status = People.status(core, alice, "PUBLIC");
        mention(status, remote("mentioned.example"));
        core.execute("insert into follow_request (account_id, target_account_id, created_at) values (" + alice + ", "
                + remote("asked.example") + ", '" + core.clock.instant() + "')");
        long long_ago = remote("long-ago.example");
        People.follow(core, alice, long_ago);
        core.execute("update follow set created_at = '2020-01-01' where target_account_id = " + long_ago);
        assertThat(core.run(() ->
                        fixture.audiences.ofProfile(alice, core.clock.instant().minusSeconds(60), status)))
                .extracting(Inbox::url)
                .containsExactlyInAnyOrder(
                        shared("follower.example"), shared("mentioned.example"), shared("asked.example"));
    }

    @Test
    void aServerThatIsGoneIsLeftOut() {
        for (int day = 0; day < 7; day++) {
            fixture.hosts.failed("gone.example", "TIMEOUT");
            core.clock.advance(java.time.Duration.ofDays(1));
        }
        assertThat(fixture.recipients.reachable(List.of(
                        shared("gone.example"),
                        shared("there.example"),
                        "https://gone.example:8443/inbox",
                        "nonsense")))
                .containsExactly(shared("there.example"));
    }

    @Test
    void aServerThatModeratorsHaveSuspendedIsLeftOutByItsDomainAndByTheHostOfItsInbox() {
        core.execute(
                "insert into domain_block (domain, severity, created_at, updated_at) values ('bad.example', 'SUSPEND', now(),"
                        + " now()), ('quiet.example', 'SILENCE', now(), now())");
        List<Inbox> audience = List.of(
                new Inbox("https://inbox.example/one", "bad.example"),
                new Inbox("https://sub.bad.example/two", "good.example"),
                new Inbox("https://quiet.example/three", "quiet.example"));
        assertThat(core.run(() -> fixture.recipients.permitted(audience)))
                .containsExactly("https://quiet.example/three");
    }

    @Test
    void anInboxThatIsNoAddressIsLeftOut() {
        long bob = follower("bob.example");
        core.execute("update account set shared_inbox_url = 'https://a b/', inbox_url = 'x' where id = " + bob);
        assertThat(reached(People.status(core, alice, "DIRECT"), Breadth.NEW)).isEmpty();
        assertThat(core.run(() -> fixture.recipients.permitted(
                        fixture.audiences.ofStatus(People.status(core, alice, "PUBLIC"), Breadth.NEW))))
                .isEmpty();
    }

    @Test
    void aMoveIsToldToFollowersAndToWhomTheAccountIsBlockedBy() {
        follower("one.example");
        long blocker = remote("two.example");
        core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + blocker + ", "
                + alice + ", now())");
        remote("stranger.example");
        assertThat(core.run(() -> fixture.recipients.permitted(fixture.audiences.ofMove(alice))))
                .containsExactlyInAnyOrder(shared("one.example"), shared("two.example"));
    }
}
