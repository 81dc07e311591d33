package social.anancus.federation.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.ProfileOpened;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.policing.DomainRuleDraft;
import social.anancus.core.policing.SetDomainRule;
import social.anancus.core.policing.Severity;
import social.anancus.core.search.AskOthers;
import social.anancus.core.status.MeetMentioned;
import social.anancus.core.status.RemoteStatuses;
import social.anancus.core.status.ThreadOpened;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.http.CannedHttp.Canned;

class FetchIT {
    private static RemoteWorld world;
    private static int round;

    private String host = "";
    private String other = "";

    @BeforeAll
    static void start(@TempDir Path folder) {
        world = new RemoteWorld(folder);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void freshServers() {
        world.server.http.forget();
        round++;
        host = "r" + round + ".example";
        other = "v" + round + ".example";
    }

    private static long account(String text) {
        return world.server.get(RemoteAccounts.class).resolve(text);
    }

    private static long status(String text) {
        return world.server.get(RemoteStatuses.class).resolve(text);
    }

    private static long asked(String path) {
        return world.server.http.asked().stream()
                .filter(each -> each.endsWith(path))
                .count();
    }

    private static String value(String sql) {
        return String.valueOf(world.server.select(sql));
    }

    @Test
    void aHandleLeadsToAnAccount() {
        String carol = world.person(host, "carol");

        long id = account("@carol@" + host);

        assertThat(value(
                        "select username || '@' || domain || ' ' || uri || ' ' || display_name from account where id = "
                                + id))
                .isEqualTo("carol@" + host + " " + carol + " carol of " + host);
        assertThat(account("Carol@" + host)).isEqualTo(id);
        assertThat(account(carol)).isEqualTo(id);
        assertThat(asked("/u/carol")).isEqualTo(1);
    }

    @Test
    void anAccountIsLookedAtAgainAfterADay() {
        world.person(host, "carol");
        long id = account("carol@" + host);
        world.person(host, "carol", ",\"summary\":\"<p>new</p>\"");

        world.later(Duration.ofHours(23));
        account("carol@" + host);
        assertThat(value("select note from account where id = " + id)).isEmpty();

        world.later(Duration.ofHours(2));
        account("carol@" + host);
        assertThat(value("select note from account where id = " + id)).isEqualTo("<p>new</p>");
    }

    /** WFG-01, WFG-02: the domain does not know the actor that claims a name of it. */
    @Test
    void anActorWhoseHandleLeadsElsewhereIsNotTaken() {
        String carol = world.person(host, "carol");
        world.finger(host, "carol", "https://" + host + "/u/somebody-else");

        assertThatThrownBy(() -> account(carol)).isInstanceOf(NotFound.class);
        assertThat(world.server.number("select count(*) from account where domain = '" + host + "'"))
                .isZero();
    }

    @Test
    void whoIsGoneIsTakenAway() {
        String carol = world.person(host, "carol");
        long id = account(carol);
        world.server.http.answer(carol, () -> Canned.of(410, "text/plain", "gone"));
        world.later(Duration.ofDays(2));

        assertThatThrownBy(() -> account("carol@" + host)).isInstanceOf(NotFound.class);
        assertThat(value("select deleted_at is not null from account where id = " + id))
                .isEqualTo("t");
    }

    @Test
    void aServerThatIsAwayIsToldApartFromNobody() {
        world.server.http.away("https://" + host + "/.well-known/webfinger?resource=acct%3Acarol%40" + host);

        assertThatThrownBy(() -> account("carol@" + host)).isInstanceOf(RemoteUnavailable.class);
        assertThatThrownBy(() -> account("carol@" + other)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsKnownServesWhileItsServerIsAway() {
        String carol = world.person(host, "carol");
        long id = account(carol);
        world.server.http.away(carol);
        world.later(Duration.ofDays(2));

        assertThat(account("carol@" + host)).isEqualTo(id);
    }

    @Test
    void aStatusComesQuietly() {
        String carol = world.person(host, "carol");
        long reader = world.local("reader");
        long author = account(carol);
        world.server.execute("insert into follow (account_id, target_account_id, created_at) values (" + reader + ", "
                + author + ", now())");
        String uri = world.note(
                "https://" + host + "/1",
                carol,
                ",\"tag\":{\"type\":\"Mention\",\"href\":" + "\"https://anancus.example/ap/users/" + reader + "\"}");

        long id = status(uri);
        world.server.work();

        assertThat(value("select content || ' ' || visibility || ' ' || created_at from status where id = " + id))
                .startsWith("<p>words</p> PUBLIC 2026-01-01");
        assertThat(value("select count(*) from mention where status_id = " + id))
                .isEqualTo("1");
        assertThat(value("select count(*) from notification where account_id = " + reader))
                .isEqualTo("0");
        assertThat(value("select count(*) from home_feed where account_id = " + reader))
                .isEqualTo("0");
        assertThat(status(uri)).isEqualTo(id);
        assertThat(asked("/1")).isEqualTo(1);
    }

    @Test
    void aSearchTakesWhateverAnAddressLeadsTo() {
        String carol = world.person(host, "carol");
        String uri = world.note("https://" + host + "/1", carol, "");
        world.server.http.answer(
                "https://" + host + "/@carol/1",
                () -> Canned.of(200, "text/html", "<link rel=alternate type='application/activity+json' href='/1'>"));
        AskOthers ask = world.server.get(AskOthers.class);

        assertThat(ask.ask(carol).accountIds()).containsExactly(account(carol));
        assertThat(ask.ask("https://" + host + "/@carol/1").statusIds()).containsExactly(status(uri));
    }

    /** ORG-11. */
    @Test
    void aStatusOfSomebodyElsesIsNotTaken() {
        String alice = world.person(other, "alice");
        String uri = world.note("https://" + host + "/1", alice, "");

        assertThatThrownBy(() -> status(uri)).isInstanceOf(NotFound.class);
        assertThat(world.server.number("select count(*) from status where uri = '" + uri + "'"))
                .isZero();
    }

    @Test
    void whatAStatusAnswersIsFetchedStepByStep() {
        String carol = world.person(host, "carol");
        String alice = world.person(other, "alice");
        world.note("https://" + other + "/1", alice, "");
        world.note("https://" + host + "/2", carol, ",\"inReplyTo\":\"https://" + other + "/1\"");
        String third = world.note("https://" + other + "/3", alice, ",\"inReplyTo\":\"https://" + host + "/2\"");

        long id = status(third);
        assertThat(asked("/2")).isZero();
        world.server.work();

        assertThat(value(
                        "select p.uri || ' ' || g.uri from status s join status p on p.id = s.in_reply_to_id join status g"
                                + " on g.id = p.in_reply_to_id where s.id = " + id))
                .isEqualTo("https://" + host + "/2 https://" + other + "/1");
    }

    /** RES-11. */
    @Test
    void aThreadWithoutEndEnds() {
        String carol = world.person(host, "carol");
        int length = TakeStatus.LONGEST_CHAIN + 50;
        for (int i = 0; i < length; i++) {
            world.note("https://" + host + "/" + i, carol, ",\"inReplyTo\":\"https://" + host + "/" + (i + 1) + "\"");
        }

        status("https://" + host + "/0");
        world.server.work();

        assertThat(world.server.number("select count(*) from status where uri like 'https://" + host + "/%'"))
                .isEqualTo(TakeStatus.LONGEST_CHAIN + 1);
    }

    /** RES-14: nobody is sent against another server. */
    @Test
    void whoOpensAThreadSeesItsRepliesSoon() {
        String carol = world.person(host, "carol");
        String uri = world.note("https://" + host + "/1", carol, ",\"replies\":\"https://" + host + "/1/replies\"");
        String reply = world.note(
                "https://" + host + "/2",
                carol,
                ",\"inReplyTo\":\"" + uri + "\",\"replies\":{\"type\":\"Collection\",\"id\":\"https://" + host
                        + "/2/replies\"}");
        String nested = world.note("https://" + host + "/3", carol, ",\"inReplyTo\":\"" + reply + "\"");
        list("https://" + host + "/1/replies", "\"" + reply + "\",\"https://" + other + "/victim\"");
        list("https://" + host + "/2/replies", "\"" + nested + "\"");
        long id = status(uri);

        world.fire(new ThreadOpened(id));
        world.server.work();

        assertThat(value(
                        "select string_agg(uri, ' ' order by uri) from status where uri like 'https://" + host + "/%'"))
                .isEqualTo(uri + " " + reply + " " + nested);
        assertThat(world.server.http.askedAt(other)).isZero();
    }

    private void list(String uri, String items) {
        world.server.http.document(uri, "{\"id\":\"" + uri + "\",\"type\":\"Collection\",\"items\":[" + items + "]}");
    }

    /** RES-13. */
    @Test
    void aCollectionWithoutEndEnds() {
        String carol = world.person(host, "carol");
        String uri = world.note("https://" + host + "/1", carol, ",\"replies\":\"https://" + host + "/r?0\"");
        for (int i = 0; i < 50; i++) {
            String page = "https://" + host + "/r?" + i;
            world.server.http.document(
                    page,
                    "{\"id\":\"" + page
                            + "\",\"type\":\"CollectionPage\",\"totalItems\":1e12,\"items\":[],\"next\":\"https://"
                            + host + "/r?" + (i + 1) + "\"}");
        }

        world.fire(new ThreadOpened(status(uri)));
        world.server.work();

        assertThat(world.server.http.asked().stream().filter(each -> each.contains("/r?")))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void whoOpensAThreadSeesWhatItSaysNow() {
        String carol = world.person(host, "carol");
        String uri = world.note("https://" + host + "/1", carol, "");
        long id = status(uri);
        world.note(uri, carol, ",\"content\":\"<p>words</p>\"".replace("words", "other"));
        world.server.http.document(
                uri,
                RemoteWorld.noteJson(uri, carol, ",\"updated\":\"2026-01-01T10:00:00Z\"")
                        .replace("words", "other"));

        world.fire(new ThreadOpened(id));
        world.server.work();

        assertThat(value("select content from status where id = " + id)).isEqualTo("<p>other</p>");
    }

    @Test
    void whatIsGoneAtItsOriginGoes() {
        String carol = world.person(host, "carol");
        long gone = status(world.note("https://" + host + "/gone", carol, ""));
        long absent = status(world.note("https://" + host + "/absent", carol, ""));
        long orphan = status(
                world.note("https://" + host + "/orphan", carol, ",\"inReplyTo\":\"https://" + other + "/nowhere\""));
        world.server.http.answer("https://" + host + "/gone", () -> Canned.of(410, "text/plain", ""));
        world.server.http.answer("https://" + host + "/absent", () -> Canned.of(404, "text/plain", ""));
        world.server.http.answer("https://" + host + "/orphan", () -> Canned.of(404, "text/plain", ""));

        for (long id : new long[] {gone, absent, orphan}) {
            world.fire(new ThreadOpened(id));
        }
        world.server.work();

        assertThat(value("select string_agg(uri, ' ') from status where deleted_at is null and uri like 'https://"
                        + host + "/%'"))
                .isEqualTo("https://" + host + "/absent");
        assertThatThrownBy(() -> status("https://" + host + "/gone")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoOpensAProfileSeesWhatItWroteAndPinnedSoon() {
        String carol = world.person(host, "carol");
        long id = account(carol);
        String pinned = world.note("https://" + host + "/pinned", carol, "");
        String alices = world.note("https://" + other + "/1", world.person(other, "alice"), "");
        String embedded = "https://" + host + "/embedded";
        world.server.http.document(
                carol + "/outbox",
                "{\"id\":\"" + carol + "/outbox\",\"type\":\"OrderedCollection\",\"totalItems\":77,\"orderedItems\":["
                        + "{\"type\":\"Create\",\"id\":\"" + embedded + "/activity\",\"actor\":\"" + carol
                        + "\",\"object\":"
                        + RemoteWorld.noteJson(embedded, carol, "") + "},{\"type\":\"Announce\",\"actor\":\"" + carol
                        + "\",\"object\":\"" + alices + "\"}]}");
        world.server.http.document(
                carol + "/featured",
                "{\"id\":\"" + carol + "/featured\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"" + pinned
                        + "\",\"" + alices + "\"]}");
        world.server.http.document(
                carol + "/followers", "{\"id\":\"" + carol + "/followers\",\"type\":\"Collection\",\"totalItems\":5}");

        world.fire(new ProfileOpened(id));
        world.server.work();

        assertThat(value("select string_agg(uri, ' ' order by uri) from status where account_id = " + id))
                .isEqualTo(embedded + " " + pinned);
        assertThat(value("select s.uri from status_pin p join status s on s.id = p.status_id where p.account_id = "
                        + id))
                .isEqualTo(pinned);
        assertThat(value(
                        "select remote_statuses_count || ' ' || remote_followers_count from account_stat where account_id = "
                                + id))
                .isEqualTo("77 5");
        assertThat(value("select hide_collections from account where id = " + id))
                .isEqualTo("t");
        assertThat(world.server.http.askedAt(other)).isZero();
    }

    /** ACT-30, ACT-31. */
    @Test
    void aQuoteCountsIfItsStampNamesBoth() {
        String alice = world.person(other, "alice");
        String carol = world.person(host, "carol");
        String quoted = world.note("https://" + other + "/1", alice, "");
        String stamp = "https://" + other + "/stamp";
        String good = world.note("https://" + host + "/good", carol, quote(quoted, stamp));
        String bad = world.note("https://" + host + "/bad", carol, quote(quoted, stamp));
        world.server.http.document(
                stamp,
                "{\"id\":\"" + stamp + "\",\"type\":\"QuoteAuthorization\",\"attributedTo\":\"" + alice
                        + "\",\"interactingObject\":\"" + good + "\",\"interactionTarget\":\"" + quoted + "\"}");

        assertThat(value("select state from quote where status_id = " + status(good)))
                .isEqualTo("ACCEPTED");
        assertThat(value("select state from quote where status_id = " + status(bad)))
                .isNotEqualTo("ACCEPTED");
    }

    private static String quote(String quoted, String stamp) {
        return ",\"quote\":\"" + quoted + "\",\"quoteAuthorization\":\"" + stamp + "\"";
    }

    @Test
    void whoIsMentionedForTheFirstTimeIsLookedUpBefore() {
        world.person(host, "carol");

        world.server.get(MeetMentioned.class).meet("hi @carol@" + host + " and @nobody@" + other + " and @local");

        assertThat(world.server.number("select count(*) from account where domain = '" + host + "'"))
                .isEqualTo(1);
    }

    /** RES-08. */
    @Test
    void aFloodOfMentionsSetsOffFewRequests() {
        String carol = world.person(host, "carol");
        String tags = IntStream.range(0, 500)
                .mapToObj(i -> "{\"type\":\"Mention\",\"href\":\"https://m" + i + "." + other + "/u\"}")
                .collect(Collectors.joining(",", ",\"tag\":[", "]"));

        status(world.note("https://" + host + "/1", carol, tags));

        assertThat(world.server.http.asked().stream().filter(each -> each.contains(other)))
                .hasSizeLessThanOrEqualTo(CompleteNote.MOST_FETCHED);
    }

    /** SSRF-15, ORG-13. */
    @Test
    void whatIsOursIsFoundHere() {
        long reader = world.local("reader");

        assertThat(account("https://anancus.example/ap/users/" + reader)).isEqualTo(reader);
        assertThatThrownBy(() -> status("https://anancus.example/ap/users/" + reader + "/statuses/1"))
                .isInstanceOf(NotFound.class);
        assertThat(world.server.http.asked()).isEmpty();
    }

    /** MOD-01. */
    @Test
    void aBlockedDomainIsNotAsked() {
        world.person(host, "carol");
        world.server.get(SetDomainRule.class).set(DomainRuleDraft.of(host, Severity.SUSPEND));

        assertThatThrownBy(() -> account("carol@" + host)).isInstanceOf(NotFound.class);
        assertThat(world.server.http.asked()).isEmpty();
    }
}
