package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.status.StatusFixture;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Bad and hostile input on the real server: each has its documented answer, none is a fault of the server, none hurts it. */
class BadInputIT {
    private static final String STATUSES = "/api/v1/statuses";
    private static final String MALFORMED = "Error occurred while parsing request parameters";
    private static final long MEGABYTE = 1 << 20;
    private static RunningServer server;
    private static ApiPerson alice;
    private static ApiPerson bob;

    @BeforeAll
    static void makePeople() {
        server = RunningServer.unlimited();
        alice = ApiPerson.create(server, "bad_alice");
        bob = ApiPerson.create(server, "bad_bob");
    }

    static Stream<Arguments> wrongStatuses() {
        String poll = "\"poll\":{\"expires_in\":600,\"options\":";
        String soon = Instant.now().plus(Duration.ofMinutes(2)).toString();
        return Stream.of(
                Arguments.of("{}", "Text can't be blank"),
                Arguments.of("{\"status\":\" \\n\\u00a0\"}", "Text can't be blank"),
                Arguments.of("{\"status\":\"" + "x".repeat(501) + "\"}", "Text character limit of 500 exceeded"),
                Arguments.of("{\"status\":\"" + "x".repeat(1_000_000) + "\"}", "Text character limit of 500 exceeded"),
                Arguments.of(
                        "{\"status\":\"x\",\"spoiler_text\":\"" + "y".repeat(500) + "\"}",
                        "Text character limit of 500 exceeded"),
                Arguments.of(
                        "{\"status\":\"x\",\"visibility\":\"everybody\"}", "Visibility is not included in the list"),
                Arguments.of("{\"status\":\"x\"," + poll + "[\"one\"]}}", "Options must have more than one item"),
                Arguments.of("{\"status\":\"x\"," + poll + "[null,\"one\"]}}", "Options must have more than one item"),
                Arguments.of(
                        "{\"status\":\"x\"," + poll + "[\"1\",\"2\",\"3\",\"4\",\"5\"]}}",
                        "Options can't contain more than 4 items"),
                Arguments.of("{\"status\":\"x\"," + poll + "[\"1\",\"1\"]}}", "Options contain duplicate items"),
                Arguments.of(
                        "{\"status\":\"x\"," + poll + "[\"1\",\"" + "2".repeat(51) + "\"]}}",
                        "Options can't be longer than 50 characters each"),
                Arguments.of(
                        "{\"status\":\"x\",\"scheduled_at\":\"" + soon + "\"}",
                        "Scheduled at The scheduled date must be in the future"),
                Arguments.of("{\"status\":\"x\",\"scheduled_at\":\"tomorrow\"}", "Scheduled at is invalid"));
    }

    @ParameterizedTest
    @MethodSource("wrongStatuses")
    void aStatusThatCannotBeIsRefusedInMastodonsWords(String json, String mistake) {
        Answer answer = alice.json("POST", STATUSES, json);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("Validation failed: " + mistake);
    }

    @Test
    void attachmentsThatAreNotOnesOwnOrTooManyAreRefused() {
        String foreign = bob.upload("/api/v2/media", Pictures.png(20, 20))
                .ok()
                .path("id")
                .asText();

        Answer answer = alice.form("POST", STATUSES, "status", "Look", "media_ids[]", foreign);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("Media " + foreign + " not found or already attached to another post");
        Answer many = alice.json("POST", STATUSES, "{\"status\":\"x\",\"media_ids\":[1,2,3,4,5]}");
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.error()).isEqualTo("Cannot attach more than 4 files");
        assertThat(alice.json("POST", STATUSES, "{\"status\":\"x\",\"in_reply_to_id\":\"12345\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasScheduledForThePastIsPublishedNow() {
        Answer answer = alice.json("POST", STATUSES, "{\"status\":\"Late\",\"scheduled_at\":\"2001-01-01T00:00:00Z\"}");

        assertThat(answer.ok().path("content").asText()).isEqualTo("<p>Late</p>");
        String scheduled = alice.json(
                        "POST",
                        STATUSES,
                        "{\"status\":\"Early\",\"scheduled_at\":\""
                                + Instant.now().plus(Duration.ofDays(2)) + "\"}")
                .ok()
                .path("id")
                .asText();
        Answer moved =
                alice.form("PUT", "/api/v1/scheduled_statuses/" + scheduled, "scheduled_at", "2001-01-01T00:00:00Z");
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.error()).isEqualTo("Validation failed: Scheduled at The scheduled date must be in the future");
        alice.form("DELETE", "/api/v1/scheduled_statuses/" + scheduled).ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":", "{status:1}", "nonsense", "{\"status\":\"a\"}}", "{\"a\":1e99999999999}x"})
    void malformedJsonIsABadRequest(String json) {
        Answer answer = alice.json("POST", STATUSES, json);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(MALFORMED);
    }

    @Test
    void jsonThatIsNestedTooDeepIsABadRequest() {
        Answer answer = alice.json("POST", STATUSES, "{\"status\":" + "[".repeat(200_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(MALFORMED);
    }

    /** The shapes are wrong, the answer may be anything but a fault of the server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":{\"a\":1}}",
                "{\"status\":[\"a\"]}",
                "{\"status\":12}",
                "{\"status\":\"a\\u0000b\"}",
                "{\"status\":\"a\\ud800b\"}",
                "{\"status\":\"x\",\"spoiler_text\":\"a\\u0000b\"}",
                "{\"status\":\"x\",\"language\":\"a\\u0000\"}",
                "{\"status\":\"x\",\"media_ids\":\"1\"}",
                "{\"status\":\"x\",\"media_ids\":{\"a\":\"1\"}}",
                "{\"status\":\"x\",\"media_ids\":[null,{},[]]}",
                "{\"status\":\"x\",\"media_ids\":[99999999999999999999999]}",
                "{\"status\":\"x\",\"in_reply_to_id\":99999999999999999999999}",
                "{\"status\":\"x\",\"in_reply_to_id\":{\"a\":1}}",
                "{\"status\":\"x\",\"poll\":\"yes\"}",
                "{\"status\":\"x\",\"poll\":{\"options\":\"yes\"}}",
                "{\"status\":\"x\",\"poll\":{\"options\":[{},[]],\"expires_in\":600}}",
                "{\"status\":\"x\",\"poll\":{\"options\":[\"a\\u0000\",\"b\"],\"expires_in\":600}}",
                "{\"status\":\"x\",\"poll\":{\"options\":[\"a\",\"b\"],\"expires_in\":1e300}}",
                "{\"status\":\"x\",\"sensitive\":[]}",
                "{\"status\":\"x\",\"visibility\":[\"public\"]}",
                "{\"status\":\"x\",\"scheduled_at\":{}}",
                "{\"status\":\"x\",\"scheduled_at\":\"99999-99-99\"}",
                "{\"status\":\"x\",\"allowed_mentions\":\"1\"}",
                "[]",
                "null",
                "\"status\""
            })
    void wrongShapesAreNoFaultOfTheServer(String json) {
        Answer answer = alice.json("POST", STATUSES, json);

        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 400, 404, 422);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /api/v1/accounts/update_credentials, display_name",
        "PATCH, /api/v1/accounts/update_credentials, note",
        "POST, /api/v1/lists, title",
        "POST, /api/v1/reports, comment",
        "POST, /api/v1/featured_tags, name",
        "POST, /api/v1/apps, client_name",
        "POST, /api/v1/domain_blocks, domain",
        "POST, /api/v2/filters, title",
        "POST, /oauth/token, code",
        "POST, /oauth/token, client_id",
        "POST, /api/v1/markers, home",
    })
    void aNulInATextIsNoFaultOfTheServer(String method, String path, String name) {
        for (String value : List.of("a\0b", "\0", "a\ud800")) {
            Answer answer = alice.form(
                    method,
                    path,
                    name,
                    value,
                    "account_id",
                    bob.id(),
                    "context[]",
                    "home",
                    "grant_type",
                    "authorization_code",
                    "redirect_uri",
                    "x");
            assertThat(answer.status()).as(path + answer.body()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/timelines/home?max_id=99999999999999999999&limit=-5",
                "/api/v1/timelines/home?max_id=%00&since_id=x&min_id=&limit=abc",
                "/api/v1/timelines/tag/%00",
                "/api/v1/timelines/tag/a?any[]=%00&all[]=%00&none[]=%ff",
                "/api/v1/timelines/list/0",
                "/api/v1/statuses/99999999999999999999",
                "/api/v1/statuses/-1",
                "/api/v1/statuses?id[]=%00&id[]=99999999999999999999",
                "/api/v1/accounts/lookup?acct=%00",
                "/api/v1/accounts/lookup?acct=a%00b@c",
                "/api/v1/accounts/search?q=%00",
                "/api/v1/accounts/search?q=%25%5F%5C",
                "/api/v1/accounts?id[]=x",
                "/api/v2/search?q=a%00b",
                "/api/v2/search?q=from:%00%20has:%00&type=statuses",
                "/api/v2/search?q=before:99999-99-99%20during:0000-00-00",
                "/api/v2/search?q=%28%27%22%29%20%26%21%7C%3A%2A",
                "/api/v2/search?q=x&offset=99999999999&limit=99999999999",
                "/api/v1/notifications?types[]=%00&exclude_types[]=x&account_id=%00",
                "/api/v2/notifications?grouped_types[]=%00&expand_accounts=x",
                "/api/v2/notifications/%00",
                "/api/v1/directory?order=%00&offset=-1",
                "/api/v1/markers?timeline[]=%00",
                "/api/v1/accounts/relationships?id[]=&id[]=%00",
                "/api/v1/tags/%00",
                "/api/v1/instance/terms_of_service/%00",
                "/api/v1/domain_blocks/preview?domain=%00",
                "/oauth/authorize?client_id=%00&redirect_uri=%00&response_type=code",
                "/auth/password/edit?reset_password_token=%00",
                "/auth/confirmation?confirmation_token=%00",
                "/@%00",
                "/media_attachments/files/%00"
            })
    void wrongParametersAreNoFaultOfTheServer(String path) {
        int status = server.get(
                        path.replace("[", "%5B").replace("]", "%5D"), "Authorization", "Bearer " + alice.token())
                .statusCode();

        assertThat(status).isIn(200, 302, 400, 401, 404, 422);
    }

    /** Sends what never seems to end; the answer, or 413 where the server hung up on us meanwhile. */
    private static int pour(String path, String type, String head, long length) {
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)), new Filler(length));
        try {
            return server.send(HttpRequest.newBuilder(server.at(path))
                            .header("Authorization", "Bearer " + alice.token())
                            .header("Content-Type", type)
                            .timeout(Duration.ofMinutes(2))
                            .POST(BodyPublishers.ofInputStream(() -> body))
                            .build())
                    .statusCode();
        } catch (UncheckedIOException e) {
            return 413;
        }
    }

    private static final class Filler extends InputStream {
        private long left;

        Filler(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int step = (int) Math.min(left, length);
            java.util.Arrays.fill(bytes, offset, offset + step, (byte) 'x');
            left -= step;
            return step;
        }
    }

    /** What the server holds after the work, as against before it; garbage does not count. */
    private static void leavesTheHeapAlone(Runnable work) {
        long before = server.heapInUse();
        work.run();
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
        assertThat(server.heapInUse() - before)
                .as("bytes that stay in the heap")
                .isLessThan(24 * MEGABYTE);
    }

    @Test
    void eightBodiesOfAHundredMegabytesAtOnceAreRefused() {
        String form = "multipart/form-data; boundary=x";
        String file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        leavesTheHeapAlone(() -> StatusFixture.inEightThreads(number -> {
            int status = switch (number % 4) {
                case 0 -> pour(STATUSES, "application/json", "{\"status\":\"", 100 * MEGABYTE);
                case 1 -> pour(STATUSES, "application/x-www-form-urlencoded", "status=", 100 * MEGABYTE);
                case 2 ->
                    pour(
                            STATUSES,
                            form,
                            "--x\r\nContent-Disposition: form-data; name=\"status\"\r\n\r\n",
                            100 * MEGABYTE);
                default -> pour("/api/v2/media", form, file, 100 * MEGABYTE);
            };
            assertThat(status).as("body " + number % 4).isIn(413, 422);
        }));
    }

    @Test
    void picturesThatUnpackToGigabytesAreRefusedOrHarmless() {
        leavesTheHeapAlone(() -> {
            Answer square = alice.upload("/api/v2/media", Pictures.bomb(50_000, 50_000, 50_000L * 6_251));
            assertThat(square.status()).isEqualTo(422);
            assertThat(square.error()).isEqualTo("50000x50000 images are not supported");
            Answer lying = alice.upload("/api/v2/media", Pictures.bomb(100, 100, 300 * MEGABYTE));
            assertThat(lying.status()).as("100 x 100, it says").isIn(200, 422);
            Answer comment =
                    alice.upload("/api/v2/media", Pictures.withPackedComment(Pictures.png(100, 100), 300 * MEGABYTE));
            assertThat(comment.status()).as("a comment of 300 MB").isIn(200, 422);
        });
    }
}
