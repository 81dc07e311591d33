package social.anancus.federation.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.support.MockOrigin;
import social.anancus.support.MockOrigin.Answer;

class DocumentsTest {
    private static final String NOTE = "{\"id\":\"%s\",\"type\":\"Note\"}";

    private final TestWeb web = new TestWeb();
    private final Documents documents = web.documents();
    private final MockOrigin mallory = new MockOrigin(11);
    private final MockOrigin victim = new MockOrigin(12);

    @AfterEach
    void stop() {
        mallory.close();
        victim.close();
        web.close();
    }

    private static Errand errand() {
        return Errand.ofSomebody();
    }

    private static Reason reason(ThrowingCallable call) {
        DocumentException failure = catchThrowableOfType(DocumentException.class, call);
        return failure == null ? Assertions.fail("it was believed") : failure.reason();
    }

    @Test
    void aDocumentAtItsOwnIdIsBelieved() throws DocumentException {
        String id = victim.document("/notes/1", NOTE);

        assertThat(documents.fetch(id, errand()).id()).isEqualTo(id);
        assertThat(victim.asked()).containsExactly("/notes/1");
    }

    /** ORG-01: what mallory says of the victim's note is never taken; the note itself is asked for. */
    @Test
    void aDocumentWithAnotherIdIsFetchedFromThere() throws DocumentException {
        String own = victim.document("/notes/9", "{\"id\":\"%s\",\"type\":\"Note\",\"content\":\"true\"}");
        String lie = mallory.answer(
                "/note1", Answer.activity("{\"id\":\"" + own + "\",\"type\":\"Note\",\"content\":\"false\"}"));

        assertThat(documents.fetch(lie, errand()).text("content")).isEqualTo("true");
        assertThat(victim.asked()).containsExactly("/notes/9");
    }

    /** ORG-01. */
    @Test
    void anIdThatLeadsNowhereOrOnIsNotBelieved() {
        String nowhere = mallory.answer(
                "/note1", Answer.activity("{\"id\":\"" + victim.url("/notes/404") + "\",\"type\":\"Note\"}"));
        String further = victim.answer(
                "/notes/2", Answer.activity("{\"id\":\"" + victim.url("/notes/3") + "\",\"type\":\"Note\"}"));
        String on = mallory.answer("/note2", Answer.activity("{\"id\":\"" + further + "\",\"type\":\"Note\"}"));

        assertThat(reason(() -> documents.fetch(nowhere, errand()))).isEqualTo(Reason.ABSENT);
        assertThat(reason(() -> documents.fetch(on, errand()))).isEqualTo(Reason.WRONG);
        assertThat(victim.asked()).containsExactly("/notes/404", "/notes/2");
    }

    /** ORG-02. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Note\"}", "{\"id\":null,\"type\":\"Note\"}", "{\"id\":5}", "[]", "\"x\"", "{"})
    void aDocumentWithoutAnIdIsNone(String json) {
        String url = mallory.answer("/note", Answer.activity(json));

        assertThat(reason(() -> documents.fetch(url, errand()))).isEqualTo(Reason.WRONG);
    }

    /** ORG-04, ORG-05. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/octet-stream",
                "image/png",
                "application/ld+json",
                "text/activity+json"
            })
    void anUploadIsNoDocument(String type) {
        String url =
                victim.answer("/media/x.json", Answer.of(200, type, NOTE.replace("%s", victim.url("/media/x.json"))));

        assertThat(reason(() -> documents.fetch(url, errand()))).isEqualTo(Reason.WRONG);
    }

    /** ORG-08: the victim redirects to mallory, who answers in the victim's name. */
    @Test
    void whoAnswersInTheEndMustBeWhomTheIdNames() {
        String id = victim.url("/notes/5");
        mallory.answer("/evil", Answer.activity(NOTE.replace("%s", id)));
        victim.answer("/notes/5", Answer.of(302, "text/plain", "").with("Location", mallory.url("/evil")));

        assertThat(reason(() -> documents.fetch(id, errand()))).isEqualTo(Reason.WRONG);
    }

    @Test
    void aRedirectWithinTheHostIsFollowed() throws DocumentException {
        String id = victim.document("/notes/6", NOTE);
        String old = victim.answer("/old", Answer.of(301, "text/plain", "").with("Location", "/notes/6"));

        assertThat(documents.fetch(old, errand()).id()).isEqualTo(id);
    }

    /** ORG-09. */
    @Test
    void redirectsInACircleEnd() {
        String url = mallory.answer("/loop", Answer.of(302, "text/plain", "").with("Location", "/loop"));

        assertThat(reason(() -> documents.fetch(url, errand()))).isEqualTo(Reason.WRONG);
        assertThat(mallory.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "410, GONE",
        "404, ABSENT",
        "401, FORBIDDEN",
        "403, FORBIDDEN",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "429, UNAVAILABLE",
        "418, WRONG"
    })
    void whatAServerAnswersIsTold(int status, Reason reason) {
        String url = victim.answer("/x", Answer.of(status, "text/plain", "no"));

        assertThat(reason(() -> documents.fetch(url, errand()))).isEqualTo(reason);
    }

    @Test
    void aTombstoneMeansThatItIsGone() {
        String url = victim.document("/notes/7", "{\"id\":\"%s\",\"type\":\"Tombstone\"}");

        assertThat(reason(() -> documents.fetch(url, errand()))).isEqualTo(Reason.GONE);
    }

    @Test
    void onlyAnAnswerThatMayComeLaterIsToldAsUnavailable() {
        assertThat(new DocumentException(Reason.UNAVAILABLE, "").forCaller().getMessage())
                .isEqualTo("Remote data could not be fetched");
        assertThat(new DocumentException(Reason.GONE, "").forCaller().getMessage())
                .isEqualTo("Record not found");
    }

    /** SSRF-15. */
    @Test
    void ourOwnAddressesAreNotAsked() {
        assertThat(reason(() -> documents.fetch("http://here.example/users/alice", errand())))
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void aBlockedDomainIsNotAsked() {
        assertThat(reason(() -> documents.fetch("http://blocked.example/users/alice", errand())))
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void privateAddressesAreNotAsked() {
        assertThat(reason(() -> documents.fetch("http://127.0.66.1/users/alice", errand())))
                .isEqualTo(Reason.REFUSED);
    }

    /** O2. */
    @Test
    void aServerWithTlsAsksNobodyWithoutIt() {
        try (TestWeb secure = new TestWeb("LOCAL_HTTPS", "true")) {
            String url = victim.document("/notes/8", NOTE);

            assertThat(reason(() -> secure.documents().fetch(url, errand()))).isEqualTo(Reason.REFUSED);
            assertThat(victim.asked()).isEmpty();
        }
    }

    @Test
    void adocumentBeyondAMegabyteIsNotTaken() {
        String id = victim.url("/big");
        String filler = "x".repeat(1024 * 1024);
        victim.answer("/big", Answer.activity("{\"id\":\"" + id + "\",\"content\":\"" + filler + "\"}"));

        assertThat(reason(() -> documents.fetch(id, errand()))).isEqualTo(Reason.WRONG);
    }

    @Test
    void aPageLeadsToItsDocumentByAnElement() throws DocumentException {
        String id = victim.document("/notes/10", NOTE);
        String page = victim.answer(
                "/@alice/10",
                Answer.of(
                        200,
                        "text/html; charset=utf-8",
                        "<!doctype html><html><head><link rel='stylesheet' href='/x.css'>"
                                + "<link rel='alternate' type='application/rss+xml' href='/rss'>"
                                + "<link rel='alternate' type='application/activity+json' href='/notes/10'></head></html>"));

        assertThat(documents.fetchTyped(page, errand()).id()).isEqualTo(id);
    }

    @Test
    void aPageLeadsToItsDocumentByAHeader() throws DocumentException {
        String id = victim.document("/notes/11", NOTE);
        String page = victim.answer(
                "/@alice/11",
                Answer.of(200, "text/html", "<p>hi</p>")
                        .with(
                                "Link",
                                "</lrdd>; rel=\"lrdd\"; type=\"application/jrd+json\", <" + id
                                        + ">; rel=\"alternate\"; type=\"application/activity+json\""));

        assertThat(documents.fetchTyped(page, errand()).id()).isEqualTo(id);
    }

    @Test
    void aPageOfOneMayNotSpeakForAnother() throws DocumentException {
        String own = victim.document("/notes/12", "{\"id\":\"%s\",\"type\":\"Note\",\"content\":\"true\"}");
        mallory.answer("/lie", Answer.activity("{\"id\":\"" + own + "\",\"type\":\"Note\",\"content\":\"false\"}"));
        String page = mallory.answer(
                "/page", Answer.of(200, "text/html", "<link rel=alternate type=application/activity+json href=/lie>"));

        assertThat(documents.fetchTyped(page, errand()).text("content")).isEqualTo("true");
    }

    @Test
    void aPageIsFollowedOnlyForWhatSomebodyTyped() {
        String page = victim.answer("/@alice/13", Answer.of(200, "text/html", "<p>hi</p>"));

        assertThat(reason(() -> documents.fetch(page, errand()))).isEqualTo(Reason.WRONG);
        assertThat(reason(() -> documents.fetchTyped(page, errand()))).isEqualTo(Reason.ABSENT);
    }
}
