package social.anancus.federation.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.account.RemoteProfile.Handle;
import social.anancus.federation.discovery.WebFingerException.Reason;
import social.anancus.federation.fetch.TestWeb;
import social.anancus.platform.json.Json;
import social.anancus.support.MockOrigin;
import social.anancus.support.MockOrigin.Answer;

class WebFingerTest {
    private final TestWeb web = new TestWeb();
    private final WebFinger webFinger = new WebFinger(web.http, new Json(), web.settings);
    private final MockOrigin mallory = new MockOrigin(13);
    private final MockOrigin victim = new MockOrigin(14);

    @AfterEach
    void stop() {
        mallory.close();
        victim.close();
        web.close();
    }

    private static String path(String name, MockOrigin origin) {
        return "/.well-known/webfinger?resource=acct%3A" + name + "%40"
                + origin.authority().replace(":", "%3A");
    }

    private static Answer jrd(String subject, String self) {
        return Answer.of(
                200,
                "application/jrd+json",
                "{\"subject\":\"" + subject + "\",\"links\":[{\"rel\":\"http://webfinger.net/rel/profile-page\","
                        + "\"href\":\"https://x.example\"},{\"rel\":\"self\",\"type\":\"application/activity+json\","
                        + "\"href\":\"" + self + "\"}]}");
    }

    private static Handle handle(String name, MockOrigin origin) {
        return new Handle(name, origin.authority());
    }

    private Reason reason(Handle handle) {
        WebFingerException failure = catchThrowableOfType(WebFingerException.class, () -> webFinger.find(handle, null));
        return failure == null ? Assertions.fail("it was believed") : failure.reason();
    }

    @Test
    void aHandleLeadsToItsActor() throws WebFingerException {
        victim.answer(path("Alice", victim), jrd("acct:alice@" + victim.authority(), victim.url("/u/alice")));

        assertThat(webFinger.find(handle("Alice", victim), null))
                .isEqualTo(new Finger(handle("alice", victim), victim.url("/u/alice")));
    }

    @Test
    void anotherDomainMayHaveTheHandleIfItConfirmsThat() throws WebFingerException {
        String self = mallory.url("/u/alice");
        mallory.answer(path("alice", mallory), jrd("acct:alice@" + victim.authority(), self));
        victim.answer(path("alice", victim), jrd("acct:alice@" + victim.authority(), self));

        assertThat(webFinger.find(handle("alice", mallory), null)).isEqualTo(new Finger(handle("alice", victim), self));
    }

    /** WFG-01. */
    @Test
    void aSubjectOfAnotherDomainMustBeConfirmedThereWithTheSameActor() {
        mallory.answer(path("bob", mallory), jrd("acct:alice@" + victim.authority(), mallory.url("/u/x")));
        assertThat(reason(handle("bob", mallory))).isEqualTo(Reason.UNKNOWN);

        victim.answer(path("alice", victim), jrd("acct:alice@" + victim.authority(), victim.url("/u/alice")));
        assertThat(reason(handle("bob", mallory))).isEqualTo(Reason.UNKNOWN);
    }

    /** WFG-03. */
    @Test
    void onlyOneSubjectIsFollowed() {
        String self = mallory.url("/u/x");
        mallory.answer(path("a", mallory), jrd("acct:b@" + mallory.authority(), self));
        mallory.answer(path("b", mallory), jrd("acct:c@" + mallory.authority(), self));
        mallory.answer(path("c", mallory), jrd("acct:c@" + mallory.authority(), self));

        assertThat(reason(handle("a", mallory))).isEqualTo(Reason.UNKNOWN);
        assertThat(mallory.asked()).hasSize(2);
    }

    /** WFG-04. */
    @ParameterizedTest
    @CsvSource({
        "text/html, https://r1.example/u/x",
        "application/json, https://r1.example/u/x",
        "application/activity+json, javascript:alert(1)",
        "application/activity+json, ''",
        "application/activity+json, ftp://r1.example/u/x"
    })
    void aSelfLinkOfAnotherKindIsNone(String type, String href) {
        String body = "{\"subject\":\"acct:x@" + mallory.authority() + "\",\"links\":[{\"rel\":\"self\",\"type\":\""
                + type + "\",\"href\":\"" + href + "\"}]}";
        mallory.answer(path("x", mallory), Answer.of(200, "application/jrd+json", body));

        assertThat(reason(handle("x", mallory))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void whereThereIsNoWebFingerHostMetaTellsWhereItIs() throws WebFingerException {
        String template = victim.url("/finger?q={uri}");
        mallory.answer("/.well-known/host-meta", xrd("<Link rel=\"lrdd\" template=\"" + template + "\"/>"));
        String query = "/finger?q=acct%3Aalice%40" + mallory.authority().replace(":", "%3A");
        victim.answer(query, jrd("acct:alice@" + mallory.authority(), mallory.url("/u/alice")));

        assertThat(webFinger.find(handle("alice", mallory), null).actor()).isEqualTo(mallory.url("/u/alice"));
    }

    private static Answer xrd(String links) {
        return Answer.of(
                200,
                "application/xrd+xml",
                "<?xml version=\"1.0\"?><XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">" + links + "</XRD>");
    }

    /** WFG-05. */
    @Test
    void hostMetaMayNotReadFilesOrAskOthers() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE XRD [<!ENTITY x SYSTEM \"" + victim.url("/canary")
                + "\">]><XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\"><Link rel=\"lrdd\" template=\"http://"
                + victim.authority() + "/{uri}&x;\"/></XRD>";
        mallory.answer("/.well-known/host-meta", Answer.of(200, "application/xrd+xml", evil));

        assertThat(reason(handle("alice", mallory))).isEqualTo(Reason.UNKNOWN);
        assertThat(victim.asked()).isEmpty();
    }

    /** WFG-06. */
    @Test
    void hostMetaDoesNotLeadInside() {
        mallory.answer("/.well-known/host-meta", xrd("<Link rel=\"lrdd\" template=\"http://127.0.66.1:9/{uri}\"/>"));

        assertThat(reason(handle("alice", mallory))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void whoIsGoneIsToldApartFromWhoCannotBeAsked() {
        victim.answer(path("gone", victim), Answer.of(410, "text/plain", ""));
        victim.answer(path("later", victim), Answer.of(503, "text/plain", ""));

        assertThat(reason(handle("gone", victim))).isEqualTo(Reason.GONE);
        assertThat(reason(handle("later", victim))).isEqualTo(Reason.UNAVAILABLE);
        assertThat(reason(handle("nobody", victim))).isEqualTo(Reason.UNKNOWN);
        assertThat(reason(new Handle("alice", "127.0.1.250:9"))).isEqualTo(Reason.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "@alice",
                "a b@r1.example",
                "alice@",
                "@r1.example",
                "alice@r1.example/x",
                "a\u202e@r1.example",
                "alice@r1.example?x"
            })
    void whatIsNoHandleIsNotAskedFor(String text) {
        assertThat(WebFinger.parse(text)).isNull();
    }

    @Test
    void aHandleIsReadInItsForms() {
        Handle wanted = new Handle("carol.x", "remote.example");

        assertThat(WebFinger.parse("carol.x@remote.example")).isEqualTo(wanted);
        assertThat(WebFinger.parse("@carol.x@REMOTE.example")).isEqualTo(wanted);
        assertThat(WebFinger.parse("acct:carol.x@remote.example.")).isEqualTo(wanted);
        assertThat(WebFinger.parse("carol@b\u00fccher.example"))
                .isEqualTo(new Handle("carol", "xn--bcher-kva.example"));
    }
}
