package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.core.status.RemoteStatusFixture.uri;
import static social.anancus.core.status.StatusFixture.inEightThreads;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.PixelSize;
import social.anancus.core.status.RemoteStatusFixture.Said;
import social.anancus.support.People;

/** Statuses of other servers, as they come in: in any order, twice, and by several threads at once. */
class ReceiveStatusIT {
    @TempDir
    private Path folder;

    private RemoteStatusFixture world;
    private long carol;

    @BeforeEach
    void open() {
        world = new RemoteStatusFixture(folder);
        carol = world.author("carol");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String select(String sql) {
        return String.valueOf(world.core.select(sql));
    }

    @Test
    void aStatusComesOnceWithAllThatBelongsToIt() {
        long alice = world.local.person();
        Said said = world.said("1", carol)
                .mentions(alice)
                .tags("Cats", "cats", "no tag!")
                .media(List.of(new RemoteStatus.Media(
                        "https://media.example/1.png",
                        MediaType.IMAGE,
                        "a cat",
                        "LEHV6n",
                        null,
                        new PixelSize(640, 480),
                        null)))
                .hints(new RemoteStatus.Hints(7L, Long.MAX_VALUE, "https://remote.example/notes/1/replies"));
        Posted first = world.receive(said).orElseThrow();
        Posted second = world.receive(said).orElseThrow();
        assertThat(first.fresh()).isTrue();
        assertThat(second).isEqualTo(new Posted(first.statusId(), false));
        assertThat(select("select concat_ws('|', uri, url, content, language, visibility, cardinality(media_ids)) from"
                        + " status"))
                .isEqualTo(
                        "https://remote.example/notes/1|https://remote.example/notes/1.html|<p>hello</p>|en|PUBLIC|1");
        assertThat(select(
                        "select string_agg(name, ',') from tag t join status_tag s on s.tag_id = t.id where s.status_id"
                                + " = " + first.statusId()))
                .contains("cats");
        assertThat(select("select concat_ws('|', remote_url, description, width, height, processing) from"
                        + " media_attachment"))
                .isEqualTo("https://media.example/1.png|a cat|640|480|DONE");
        assertThat(select("select silent from mention where account_id = " + alice))
                .isEqualTo("f");
        assertThat(select("select concat_ws('|', remote_favourites_count, remote_reblogs_count) from status_stat"))
                .isEqualTo("7|100000000");
        assertThat(select("select statuses_count from account_stat where account_id = " + carol))
                .isEqualTo("1");
        assertThat(world.core.events.committed(StatusPublished.class))
                .containsExactly(new StatusPublished(first.statusId(), carol));
        assertThat(world.core.run(() -> world.locate.byUri(uri("1"))))
                .map(LocatedStatus::id)
                .contains(first.statusId());
    }

    /** Most of what comes in is this: each statement more is felt. */
    @Test
    void aPlainStatusCostsFewStatements() {
        world.received(world.said("1", carol));
        long before = world.core.persistence.statements();
        world.received(world.said("2", carol).answers(uri("1")));
        long statements = world.core.persistence.statements() - before;
        assertThat(statements).isLessThanOrEqualTo(14);
    }

    @Test
    void eightThreadsAtOnceMakeOneStatus() {
        Set<Long> ids = new ConcurrentSkipListSet<>();
        inEightThreads(number -> ids.add(world.received(world.said("1", carol).tags("a", "b"))));
        assertThat(ids).hasSize(1);
        assertThat(world.core.events.committed(StatusPublished.class)).hasSize(1);
        assertThat(select("select statuses_count from account_stat where account_id = " + carol))
                .isEqualTo("1");
    }

    @Test
    void anotherAuthorOrAnotherHostDoesNotGetTheUri() {
        world.received(world.said("1", carol));
        long dave = world.author("dave");
        assertThat(world.receive(world.said("1", dave).text("<p>mine</p>"))).isEmpty();
        long mallory = world.accounts.account("mallory", "evil.example");
        assertThat(world.receive(world.said("2", mallory))).isEmpty();
        assertThat(world.receive(world.said("3", world.local.person()))).isEmpty();
        assertThat(select("select string_agg(content, ',') from status")).isEqualTo("<p>hello</p>");
        assertThat(world.receive(world.said("2", carol))).isPresent();
    }

    @Test
    void nothingComesFromASuspendedAuthor() {
        world.core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + carol);
        assertThat(world.receive(world.said("1", carol))).isEmpty();
    }

    @Test
    void whatWasDeletedIsNotTakenAgainAndWhatIsDeletedBeforeItComesNeverIs() {
        long status = world.received(world.said("1", carol));
        assertThat(world.core.run(() -> world.receiveRemoval.remove(uri("1"), carol)))
                .isEqualTo(ReceiveRemoval.Removed.GONE);
        assertThat(world.receive(world.said("1", carol))).isEmpty();
        assertThat(world.core.run(() -> world.receiveRemoval.remove(uri("2"), carol)))
                .isEqualTo(ReceiveRemoval.Removed.REMEMBERED);
        assertThat(world.receive(world.said("2", carol))).isEmpty();
        assertThat(world.core.events.committed(StatusDeleted.class))
                .containsExactly(new StatusDeleted(status, carol, null));
        assertThat(select("select statuses_count from account_stat where account_id = " + carol))
                .isEqualTo("0");
    }

    @Test
    void onlyTheAuthorDeletesAndOnlyOnItsOwnHostSomethingIsRemembered() {
        world.received(world.said("1", carol));
        long dave = world.author("dave");
        long mallory = world.accounts.account("mallory", "evil.example");
        assertThat(world.core.run(() -> world.receiveRemoval.remove(uri("1"), dave)))
                .isEqualTo(ReceiveRemoval.Removed.REFUSED);
        assertThat(world.core.run(() -> world.receiveRemoval.remove(uri("9"), mallory)))
                .isEqualTo(ReceiveRemoval.Removed.REFUSED);
        assertThat(select("select count(*) from tombstone")).isEqualTo("0");
        assertThat(select("select count(*) from status where deleted_at is null"))
                .isEqualTo("1");
    }

    /** ORD-07: whatever comes first, nothing is left. */
    @Test
    void creationAndDeletionAtOnceEndWithNothing() {
        inEightThreads(number -> {
            for (int i = 0; i < 25; i++) {
                String id = number / 2 + "-" + i;
                if (number % 2 == 0) {
                    world.receive(world.said(id, carol));
                } else {
                    world.core.run(() -> world.receiveRemoval.remove(uri(id), carol));
                }
            }
        });
        assertThat(select("select count(*) from status where deleted_at is null"))
                .isEqualTo("0");
        assertThat(select("select statuses_count from account_stat where account_id = " + carol))
                .isEqualTo("0");
    }

    @Test
    void aReplyThatCameBeforeItsParentIsTiedToItWhenThatComes() {
        long dave = world.author("dave");
        long reply = world.received(world.said("2", dave).answers(uri("1")));
        assertThat(select("select reply || '|' || coalesce(in_reply_to_id, 0) from status where id = " + reply))
                .isEqualTo("true|0");
        long parent = world.received(world.said("1", carol));
        assertThat(select("select concat_ws('|', in_reply_to_id, in_reply_to_account_id) from status where id = "
                        + reply))
                .isEqualTo(parent + "|" + carol);
        assertThat(select("select count(distinct conversation_id) from status")).isEqualTo("1");
        assertThat(select("select replies_count from status_stat where status_id = " + parent))
                .isEqualTo("1");
        assertThat(select("select count(*) from orphan_reply")).isEqualTo("0");
        assertThat(world.core.events.committed(StatusTouched.class)).contains(new StatusTouched(reply));
    }

    @Test
    void aThreadThatComesAtOnceInAnyOrderIsWhole() {
        inEightThreads(number -> {
            for (int i = number; i < 40; i += 8) {
                int which = (i * 17) % 40;
                Said said = world.said("t" + which, carol);
                world.received(which == 0 ? said : said.answers(uri("t" + (which - 1))));
            }
        });
        assertThat(select("select count(*) from status where in_reply_to_id is null"))
                .isEqualTo("1");
        assertThat(select("select count(*) from orphan_reply")).isEqualTo("0");
        assertThat(select(
                        "with recursive t as (select id from status where in_reply_to_id is null union all select s.id"
                                + " from status s join t on s.in_reply_to_id = t.id) select count(*) from t"))
                .isEqualTo("40");
        assertThat(select("select sum(replies_count) from status_stat")).isEqualTo("39");
    }

    @Test
    void twoThatAnswerEachOtherDoNoHarm() {
        inEightThreads(number -> {
            String own = "x" + number % 2;
            String other = "x" + (number + 1) % 2;
            world.receive(world.said(own, carol).answers(uri(other)));
        });
        assertThat(select("select count(*) from status")).isEqualTo("2");
    }

    /** ACT-27: who guesses the URI of a private status learns nothing. */
    @Test
    void aReplyToWhatItsAuthorMayNotSeeHasNoPlaceInTheThread() {
        long alice = world.local.person();
        long secret = People.status(world.core, alice, "PRIVATE");
        String secretUri = "https://anancus.example/ap/users/" + alice + "/statuses/" + secret;
        long blind = world.received(world.said("1", carol).answers(secret, secretUri));
        assertThat(select("select coalesce(in_reply_to_id, 0) from status where id = " + blind))
                .isEqualTo("0");
        assertThat(select("select count(*) from orphan_reply")).isEqualTo("0");
        People.follow(world.core, carol, alice);
        long seeing = world.received(world.said("2", carol).answers(secret, secretUri));
        assertThat(select("select in_reply_to_id from status where id = " + seeing))
                .isEqualTo(String.valueOf(secret));
    }

    @Test
    void aReplyToOneOfOursIsFoundByItsUri() {
        long alice = world.local.person();
        long status = People.status(world.core, alice, "PUBLIC");
        String ours = "https://anancus.example/ap/users/" + alice + "/statuses/" + status;
        long reply = world.received(world.said("1", carol).answers(ours));
        assertThat(select("select in_reply_to_id from status where id = " + reply))
                .isEqualTo(String.valueOf(status));
        assertThat(world.core.run(() -> world.locate.byUri(ours + "/activity")))
                .map(LocatedStatus::id)
                .contains(status);
        String wrongAuthor = "https://anancus.example/ap/users/" + (alice + 1) + "/statuses/" + status;
        assertThat(world.core.run(() -> world.locate.byUri(wrongAuthor))).isEmpty();
    }

    @Test
    void morePeopleMaySeeItWhenItIsSentAgainToThem() {
        long alice = world.local.person();
        long bob = world.local.person();
        long status =
                world.received(world.said("1", carol).to(Visibility.DIRECT).mentions(alice));
        world.receive(
                world.said("1", carol).to(Visibility.DIRECT).mentions(alice).addresses(bob));
        world.receive(
                world.said("1", carol).to(Visibility.DIRECT).mentions(alice).addresses(bob));
        assertThat(world.core.events.committed(StatusAddressed.class))
                .containsExactly(new StatusAddressed(status, carol, List.of(bob)));
        assertThat(select("select string_agg(silent::text, ',' order by account_id) from mention"))
                .isEqualTo("false,true");
        assertThat(world.core.run(() -> world.local.statuses.visible(Viewer.local(bob), List.of(status))))
                .containsExactly(status);
    }

    @Test
    void whatWasOnlyLookedUpIsToldOfWhenItIsSent() {
        BackfillStatus backfill = new BackfillStatus(world.receiveStatus);
        Said said = world.said("1", carol).mentions(world.local.person());
        long status = world.core
                .run(() -> backfill.backfill(said.status()))
                .orElseThrow()
                .statusId();
        world.core.run(() -> backfill.backfill(said.status()));
        assertThat(world.core.events.committed(StatusPublished.class)).isEmpty();
        world.receive(said);
        world.receive(said);
        assertThat(world.core.events.committed(StatusPublished.class))
                .containsExactly(new StatusPublished(status, carol));
        assertThat(select("select statuses_count from account_stat where account_id = " + carol))
                .isEqualTo("1");
    }

    @Test
    void conversationsAreKnownByTheirUri() {
        world.received(world.said("1", carol).in("tag:remote.example,2026:objectId=1:objectType=Conversation"));
        world.received(world.said("2", carol).in("tag:remote.example,2026:objectId=1:objectType=Conversation"));
        world.received(world.said("3", carol));
        assertThat(select("select count(distinct conversation_id) from status")).isEqualTo("2");
    }

    @Test
    void floodsAreCut() {
        List<RemoteStatus.Media> media = IntStream.range(0, 30)
                .mapToObj(i -> new RemoteStatus.Media(
                        "https://media.example/" + i + ".png",
                        MediaType.IMAGE,
                        "x".repeat(20_000),
                        "",
                        null,
                        null,
                        null))
                .toList();
        List<RemoteStatus.Option> options = IntStream.range(0, 100_000)
                .mapToObj(i -> new RemoteStatus.Option("option " + i, Long.MAX_VALUE))
                .toList();
        String[] tags = IntStream.range(0, 50_000).mapToObj(i -> "tag" + i).toArray(String[]::new);
        long status = world.received(world.said("1", carol)
                .media(media)
                .tags(tags)
                .poll(new RemoteStatus.Poll(options, true, null, false, -5L)));
        assertThat(select("select cardinality(media_ids) from status")).isEqualTo("4");
        assertThat(select("select content from status"))
                .contains("https://media.example/4.png")
                .contains("https://media.example/15.png")
                .doesNotContain("https://media.example/16.png");
        assertThat(select("select max(length(description)) from media_attachment"))
                .isEqualTo("10000");
        assertThat(select("select count(*) from status_tag where status_id = " + status))
                .isEqualTo("50");
        assertThat(select("select cardinality(options) || '|' || tallies[1] || '|' || voters_count from poll"))
                .isEqualTo("50|100000000|100000000");
    }

    @Test
    void timesThatCannotBeAreSetRight() {
        Instant now = world.core.clock.instant();
        Said future = new Said(uri("1"), carol, now.plus(Duration.ofDays(9_999)));
        Said past = new Said(uri("2"), carol, Instant.parse("1830-01-01T00:00:00Z"));
        world.received(future);
        world.received(past);
        assertThat(select("select count(*) from status where created_at > '" + now.plusSeconds(1) + "'"))
                .isEqualTo("0");
        assertThat(select("select count(*) from status where id <= 0")).isEqualTo("0");
    }

    @Test
    void ownQuotesAreAcceptedAndOthersOnlyWithAStamp() {
        long quoted = world.received(world.said("1", carol));
        world.received(world.said("2", carol).quotes(new RemoteStatus.Quote(quoted, uri("1"), null, false)));
        long dave = world.author("dave");
        long pending =
                world.received(world.said("3", dave).quotes(new RemoteStatus.Quote(quoted, uri("1"), null, false)));
        assertThat(select("select state from quote where status_id = " + pending))
                .isEqualTo("PENDING");
        assertThat(select("select quotes_count from status_stat where status_id = " + quoted))
                .isEqualTo("1");
        world.edit(world.said("3", dave)
                .quotes(new RemoteStatus.Quote(quoted, uri("1"), "https://remote.example/stamps/1", true)));
        assertThat(select("select state || '|' || approval_uri from quote where status_id = " + pending))
                .isEqualTo("ACCEPTED|https://remote.example/stamps/1");
        assertThat(select("select quotes_count from status_stat where status_id = " + quoted))
                .isEqualTo("2");
    }

    @Test
    void whatConcernsNobodyHereIsKnownAsSuch() {
        long alice = world.local.person();
        assertThat(concerns(world.said("1", carol))).isFalse();
        assertThat(concerns(world.said("1", carol).mentions(alice))).isTrue();
        assertThat(concerns(world.said("1", carol).to(Visibility.DIRECT))).isFalse();
        long status = People.status(world.core, alice, "PUBLIC");
        assertThat(concerns(world.said("1", carol).answers(status, "x"))).isTrue();
        People.follow(world.core, alice, carol);
        assertThat(concerns(world.said("1", carol))).isTrue();
        assertThat(concerns(world.said("1", carol).to(Visibility.PRIVATE))).isTrue();
        assertThat(concerns(world.said("1", carol).to(Visibility.DIRECT))).isFalse();
    }

    private boolean concerns(Said said) {
        return world.core.run(() -> world.relevance.concerns(said.status()));
    }

    @Test
    void whoIsGoneTakesAlongWhatIsWritten() {
        long status = world.received(world.said("1", carol));
        long dave = world.author("dave");
        assertThat(world.core.run(() -> world.removeSome.remove(carol))).isFalse();
        assertThat(select("select count(*) from status where deleted_at is null"))
                .isEqualTo("1");
        world.core.run(() -> world.receiveReblog.receive(
                new RemoteReblog(uri("b1"), dave, status, Visibility.PUBLIC, world.core.clock.instant())));
        world.core.run(() -> world.accounts.purge.purge(carol));
        world.core.run(() -> world.removeSome.remove(carol));
        assertThat(select("select count(*) from status where deleted_at is null"))
                .isEqualTo("0");
        assertThat(select("select sum(statuses_count) from account_stat")).isEqualTo("0");
    }
}
