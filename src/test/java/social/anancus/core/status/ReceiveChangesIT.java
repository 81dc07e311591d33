package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.core.status.RemoteStatusFixture.uri;
import static social.anancus.core.status.StatusFixture.inEightThreads;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.media.MediaType;
import social.anancus.core.status.ReceiveEdit.Edited;
import social.anancus.core.status.ReceiveVote.Voted;
import social.anancus.core.status.RemoteStatusFixture.Said;
import social.anancus.support.People;

/** Edits, reblogs and votes of other servers. */
class ReceiveChangesIT {
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

    private Instant in(int minutes) {
        return world.core.clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private Said changed(int minutes, String text) {
        return new Said(uri("1"), carol, Instant.parse("2026-01-02T03:00:00Z"))
                .text(text)
                .updated(Instant.parse("2026-01-02T03:00:00Z").plus(Duration.ofMinutes(minutes)));
    }

    private Said original() {
        return new Said(uri("1"), carol, Instant.parse("2026-01-02T03:00:00Z"));
    }

    /** ACT-29. */
    @Test
    void onlyWhatIsNewerChangesTheText() {
        long status = world.received(original());
        assertThat(world.edit(changed(2, "<p>second</p>"))).isEqualTo(Edited.EDITED);
        assertThat(world.edit(changed(1, "<p>first</p>"))).isEqualTo(Edited.IGNORED);
        assertThat(world.edit(changed(2, "<p>again</p>"))).isEqualTo(Edited.REFRESHED);
        assertThat(world.edit(original().text("<p>undated</p>"))).isEqualTo(Edited.REFRESHED);
        assertThat(select("select content from status")).isEqualTo("<p>second</p>");
        assertThat(select("select string_agg(content, ',' order by id) from status_edit"))
                .isEqualTo("<p>hello</p>,<p>second</p>");
        assertThat(world.core.events.committed(StatusEdited.class)).containsExactly(new StatusEdited(status, carol));
    }

    @Test
    void anEditThatChangesNothingMakesNoHistoryAndStillMakesOlderOnesStale() {
        world.received(original());
        for (int i = 0; i < 3; i++) {
            assertThat(world.edit(changed(5, "<p>hello</p>"))).isEqualTo(Edited.REFRESHED);
        }
        assertThat(world.edit(changed(4, "<p>older</p>"))).isEqualTo(Edited.IGNORED);
        assertThat(select("select count(*) from status_edit")).isEqualTo("0");
        assertThat(select("select edited_at from status")).isEqualTo("null");
        // a clock that is years ahead: once is an edit, again is none
        Said future = original().text("<p>future</p>").updated(Instant.parse("2099-01-01T00:00:00.123456789Z"));
        assertThat(world.edit(future)).isEqualTo(Edited.EDITED);
        assertThat(world.edit(future)).isEqualTo(Edited.REFRESHED);
        assertThat(select("select count(*) from status_edit")).isEqualTo("2");
        assertThat(select("select edited_at <= '" + world.core.clock.instant() + "' from status"))
                .isEqualTo("t");
    }

    /** ACT-01, VIS-12. */
    @Test
    void nobodyElseChangesItAndNothingWidens() {
        long alice = world.local.person();
        long status = world.received(original().to(Visibility.DIRECT).mentions(alice));
        long dave = world.author("dave");
        assertThat(world.edit(new Said(uri("1"), dave, in(0)).updated(in(0)))).isEqualTo(Edited.IGNORED);
        long bob = world.local.person();
        assertThat(world.edit(changed(1, "<p>open</p>").to(Visibility.PUBLIC).addresses(bob)))
                .isEqualTo(Edited.EDITED);
        assertThat(select("select visibility || '|' || account_id from status")).isEqualTo("DIRECT|" + carol);
        assertThat(world.core.run(() -> world.local.statuses.visible(Viewer.local(bob), List.of(status))))
                .isEmpty();
        // who is named no more still sees it, silently
        assertThat(world.core.run(() -> world.local.statuses.visible(Viewer.local(alice), List.of(status))))
                .containsExactly(status);
        assertThat(select("select silent from mention")).isEqualTo("t");
    }

    @Test
    void anEditOfWhatIsNotThereOrGoneIsNone() {
        assertThat(world.edit(changed(1, "x"))).isEqualTo(Edited.UNKNOWN);
        world.core.run(() -> world.receiveRemoval.remove(uri("1"), carol));
        assertThat(world.edit(changed(1, "x"))).isEqualTo(Edited.IGNORED);
        // ACT-22: of ours nothing changes
        long alice = world.local.person();
        long own = People.status(world.core, alice, "PUBLIC");
        String ours = "https://anancus.example/ap/users/" + alice + "/statuses/" + own;
        assertThat(world.edit(new Said(ours, carol, in(0)).updated(in(1)))).isEqualTo(Edited.UNKNOWN);
    }

    @Test
    void mediaThatStayKeepTheirRowAndOthersGo() {
        world.received(original().media(List.of(picture("1"), picture("2"))));
        String first = select("select id from media_attachment where remote_url like '%/1.png'");
        world.edit(changed(1, "x").media(List.of(picture("3"), picture("1"))));
        assertThat(select("select media_ids[2] from status")).isEqualTo(first);
        assertThat(select("select count(*) from media_attachment where status_id is null"))
                .isEqualTo("1");
    }

    private static RemoteStatus.Media picture(String name) {
        return new RemoteStatus.Media(
                "https://media.example/" + name + ".png", MediaType.IMAGE, null, null, null, null, null);
    }

    @Test
    void votesOfARemotePollAreRefreshedAndNewOptionsBeginAnew() {
        Instant end = Instant.parse("2026-01-03T00:00:00Z");
        world.received(original().poll(poll(end, false, 1, 2)));
        String poll = select("select id from poll");
        assertThat(world.edit(original().poll(poll(end, false, 5, -1)))).isEqualTo(Edited.REFRESHED);
        assertThat(select("select tallies::text || votes_count || '|' || voters_count from poll"))
                .isEqualTo("{5,0}5|5");
        world.edit(original().poll(poll(end, true, 6, 0)));
        assertThat(select("select expires_at <= '" + world.core.clock.instant() + "' from poll"))
                .isEqualTo("t");
        assertThat(select("select id from poll")).isEqualTo(poll);
        world.edit(changed(1, "x").poll(poll(end, false, 1, 1, 1)));
        assertThat(select("select id from poll")).isNotEqualTo(poll);
        assertThat(select("select poll_id from status")).isEqualTo(select("select id from poll"));
        assertThat(select("select string_agg(coalesce(poll_options::text, ''), '' order by id) from status_edit"))
                .isEqualTo("{0,1}{0,1,2}");
    }

    private static RemoteStatus.Poll poll(Instant end, boolean closed, long... votes) {
        return new RemoteStatus.Poll(
                IntStream.range(0, votes.length)
                        .mapToObj(i -> new RemoteStatus.Option(String.valueOf(i), votes[i]))
                        .toList(),
                false,
                end,
                closed,
                null);
    }

    private Optional<Posted> reblog(String id, long account, long status, Visibility visibility) {
        return world.core.run(() -> world.receiveReblog.receive(
                new RemoteReblog(uri(id), account, status, visibility, world.core.clock.instant())));
    }

    /** ACT-14, C8. */
    @Test
    void onlyOpenStatusesAndOwnOnesAreShared() {
        long alice = world.local.person();
        long open = People.status(world.core, alice, "PUBLIC");
        long secret = People.status(world.core, alice, "PRIVATE");
        long own = world.received(world.said("own", carol).to(Visibility.PRIVATE));
        long direct = world.received(world.said("direct", carol).to(Visibility.DIRECT));
        Posted shared = reblog("b1", carol, open, Visibility.PUBLIC).orElseThrow();
        assertThat(reblog("b1", carol, open, Visibility.PUBLIC)).contains(new Posted(shared.statusId(), false));
        assertThat(reblog("b2", carol, open, Visibility.PUBLIC)).contains(new Posted(shared.statusId(), false));
        assertThat(reblog("b3", carol, secret, Visibility.PUBLIC)).isEmpty();
        assertThat(reblog("b4", carol, direct, Visibility.PUBLIC)).isEmpty();
        assertThat(reblog("b5", carol, shared.statusId(), Visibility.PUBLIC)).isEmpty();
        long ownShared =
                reblog("b6", carol, own, Visibility.PUBLIC).orElseThrow().statusId();
        assertThat(select("select visibility from status where id = " + ownShared))
                .isEqualTo("PRIVATE");
        assertThat(select("select reblogs_count from status_stat where status_id = " + open))
                .isEqualTo("1");
        world.core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice
                + "," + world.author("dave") + ", now())");
        assertThat(reblog("b7", world.author("dave"), open, Visibility.PUBLIC)).isEmpty();
    }

    /** ORD-02. */
    @Test
    void aReblogThatWasUndoneIsGoneWhicheverCameFirst() {
        long open = People.status(world.core, world.local.person(), "PUBLIC");
        reblog("b1", carol, open, Visibility.PUBLIC);
        long dave = world.author("dave");
        assertThat(world.core.run(() -> world.receiveReblog.undo(dave, uri("b1"), open)))
                .isFalse();
        assertThat(world.core.run(() -> world.receiveReblog.undo(carol, uri("b1"), open)))
                .isTrue();
        assertThat(reblog("b1", carol, open, Visibility.PUBLIC)).isEmpty();
        assertThat(world.core.run(() -> world.receiveReblog.undo(carol, uri("b2"), open)))
                .isFalse();
        assertThat(reblog("b2", carol, open, Visibility.PUBLIC)).isEmpty();
        assertThat(reblog("b3", carol, open, Visibility.PUBLIC)).isPresent();
        assertThat(world.core.run(() -> world.receiveReblog.undo(carol, null, open)))
                .isTrue();
        assertThat(select("select reblogs_count from status_stat where status_id = " + open))
                .isEqualTo("0");
    }

    @Test
    void eightAtOnceShareOnce() {
        long open = People.status(world.core, world.local.person(), "PUBLIC");
        inEightThreads(number -> reblog("b" + number % 2, carol, open, Visibility.PUBLIC));
        assertThat(select("select reblogs_count from status_stat where status_id = " + open))
                .isEqualTo("1");
    }

    private Voted vote(long voter, long status, String option) {
        return world.core.run(() -> world.receiveVote.vote(voter, status, option, uri("vote")));
    }

    private long question(long author, boolean multiple) {
        return world.core
                .run(() -> world.local.publishStatus.publish(new NewStatus(
                        author,
                        null,
                        new NewStatus.Content("which?", "", null, null),
                        Visibility.PUBLIC,
                        null,
                        List.of(),
                        new PollDraft(List.of("red", "blue"), Duration.ofHours(1), multiple, false),
                        null,
                        null,
                        null,
                        null)))
                .statusId();
    }

    /** ACT-21. */
    @Test
    void votesCountByTheSameRulesAsForPeopleHere() {
        long alice = world.local.person();
        long single = question(alice, false);
        long multiple = question(alice, true);
        assertThat(vote(carol, single, "red")).isEqualTo(Voted.COUNTED);
        assertThat(vote(carol, single, "red")).isEqualTo(Voted.REFUSED);
        assertThat(vote(carol, single, "blue")).isEqualTo(Voted.REFUSED);
        assertThat(vote(carol, single, "green")).isEqualTo(Voted.NO_OPTION);
        assertThat(vote(carol, multiple, "red")).isEqualTo(Voted.COUNTED);
        assertThat(vote(carol, multiple, "blue")).isEqualTo(Voted.COUNTED);
        assertThat(vote(carol, multiple, "blue")).isEqualTo(Voted.REFUSED);
        assertThat(select("select string_agg(tallies::text || voters_count, ',' order by id) from poll"))
                .isEqualTo("{1,0}1,{1,1}1");
        long secret = People.status(world.core, alice, "PRIVATE");
        assertThat(vote(carol, secret, "red")).isEqualTo(Voted.REFUSED);
        world.core.clock.advance(Duration.ofHours(2));
        assertThat(vote(world.author("dave"), single, "red")).isEqualTo(Voted.REFUSED);
        assertThat(select("select uri from poll_vote limit 1")).isEqualTo(uri("vote"));
    }

    @Test
    void eightVotesAtOnceAreOne() {
        long single = question(world.local.person(), false);
        inEightThreads(number -> vote(carol, single, number % 2 == 0 ? "red" : "blue"));
        assertThat(select("select votes_count || '|' || voters_count from poll"))
                .isEqualTo("1|1");
    }

    /** ORD-08: the same activities in any order end the same, once more at the end where one came too early. */
    @Test
    void anyOrderOfTheSameActivitiesEndsTheSame() {
        Random random = new Random(7);
        Set<String> ends = new HashSet<>();
        for (int round = 0; round < 40; round++) {
            String id = "p" + round;
            Said first = new Said(uri(id), carol, Instant.parse("2026-01-02T03:00:00Z"));
            Said later = new Said(uri(id), carol, first.published)
                    .text("<p>later</p>")
                    .updated(first.published.plusSeconds(60));
            boolean deleted = round % 2 == 0;
            List<Runnable> all = new ArrayList<>(List.of(
                    () -> world.receive(first),
                    () -> world.receive(later),
                    () -> world.edit(later),
                    () -> world.receive(first)));
            if (deleted) {
                all.add(() -> world.core.run(() -> world.receiveRemoval.remove(uri(id), carol)));
            }
            Collections.shuffle(all, random);
            all.forEach(Runnable::run);
            world.edit(later); // as handlers do with an edit that has come before its status
            ends.add(deleted + ":"
                    + world.core.select(
                            "select content from status where deleted_at is null and uri = '" + uri(id) + "'"));
        }
        assertThat(ends).containsExactlyInAnyOrder("true:null", "false:<p>later</p>");
    }
}
