package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static social.anancus.platform.http.RawServer.write;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.http.OutboundException.Reason;

class OutboundRedirectTest {
    private final World world = new World();
    private RawServer remote;
    private String base;

    /** /n leads to /n-1 and so on; /0 is the end. */
    @BeforeEach
    void start() throws Exception {
        remote = new RawServer("127.0.1.1", (request, out) -> {
            String path = request.path().substring(1);
            int left = path.matches("\\d+") ? Integer.parseInt(path) : 0;
            if (path.equals("loop")) {
                RawServer.redirect("/loop").answer(request, out);
            } else if (path.equals("ping")) {
                RawServer.redirect("/pong").answer(request, out);
            } else if (path.equals("pong")) {
                RawServer.redirect("/ping#again").answer(request, out);
            } else if (left > 0) {
                RawServer.redirect("/" + (left - 1)).answer(request, out);
            } else {
                RawServer.ok("end").answer(request, out);
            }
        });
        world.name("remote.example", "127.0.1.1");
        base = "http://remote.example:" + remote.port();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        remote.close();
    }

    @Test
    void threeRedirectsAreFollowedAndTheAnswerNamesItsOwnAddress() throws Exception {
        HttpAnswer answer = world.get(base + "/3#part");

        assertThat(answer.body()).asString().isEqualTo("end");
        assertThat(answer.uri()).hasToString(base + "/0");
    }

    @Test
    void theFourthRedirectIsRefused() {
        assertThat(world.failureOf(base + "/4").reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(remote.received()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/loop", "/ping"})
    void aCircleEndsWhereItCloses(String path) {
        assertThat(world.failureOf(base + path).reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(remote.received().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void withNoneAllowedTheAnswerIsTheRedirectItself() throws Exception {
        HttpAnswer answer = world.http.send(HttpAsk.get(URI.create(base + "/1")).redirects(0));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).hasValue("/0");
        assertThat(answer.body()).asString().isEqualTo("no");
    }

    @Test
    void aPostNeverFollows() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        HttpAsk post = HttpAsk.post(URI.create(base + "/1"), "application/activity+json", body);

        assertThat(world.http.send(post).status()).isEqualTo(302);
        assertThat(remote.received()).hasSize(1);
        assertThat(remote.received().getFirst().body()).isEqualTo("{}");
        assertThat(remote.received().getFirst().header("content-type")).hasValue("application/activity+json");
        assertThatIllegalArgumentException().isThrownBy(() -> post.redirects(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.66.1:PORT/",
                "http://[::ffff:127.0.66.1]:PORT/",
                "http://inside.example:PORT/",
                "//127.0.66.1:PORT",
                "http://169.254.169.254/latest",
                "http://[::1]/"
            })
    void aRedirectToARefusedAddressIsNotFollowed(String location) throws Exception {
        try (RawServer canary = new RawServer("127.0.66.1", RawServer.ok("secret"));
                RawServer traitor = new RawServer(
                        "127.0.1.2", RawServer.redirect(location.replace("PORT", String.valueOf(canary.port()))))) {
            world.name("inside.example", "127.0.66.1");

            assertThat(world.failureOf("http://127.0.1.2:" + traitor.port() + "/")
                            .reason())
                    .isEqualTo(Reason.REFUSED_ADDRESS);
            assertThat(canary.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://remote.example/",
                "file:///etc/passwd",
                "http://2130706433/",
                "http://127.1/",
                "http://a@remote.example/",
                "http://remote.example/%0d%0aX:1",
                "data:text/plain,a",
                "https://"
            })
    void aRedirectToAnAddressWeDoNotAskIsRefused(String location) throws Exception {
        try (RawServer traitor = new RawServer("127.0.1.2", RawServer.redirect(location))) {
            assertThat(world.failureOf("http://127.0.1.2:" + traitor.port() + "/")
                            .reason())
                    .isEqualTo(Reason.REFUSED_URL);
        }
    }

    @Test
    void aRedirectToOurselvesIsRefused() throws Exception {
        try (RawServer traitor = new RawServer("127.0.1.2", RawServer.redirect("https://here.example/media_proxy/1"))) {
            assertThat(world.failureOf("http://127.0.1.2:" + traitor.port() + "/")
                            .reason())
                    .isEqualTo(Reason.SELF);
        }
    }

    @Test
    void aNameThatRebindsBetweenHopsIsRefusedAtTheSecond() throws Exception {
        try (RawServer canary =
                new RawServer(ServerSocketFactory.getDefault(), "127.0.66.1", remote.port(), RawServer.ok("secret"))) {
            List<String> answers = new CopyOnWriteArrayList<>(List.of("127.0.1.1", "127.0.66.1"));
            world.name("rebind.example", name -> List.of(World.address(answers.removeFirst())));

            assertThat(world.failureOf("http://rebind.example:" + remote.port() + "/1")
                            .reason())
                    .isEqualTo(Reason.REFUSED_ADDRESS);
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void theSignerIsAskedForEachHopWithWhatIsReallySent() throws Exception {
        HttpAsk ask = HttpAsk.get(URI.create("http://REMOTE.example:" + remote.port() + "/2"))
                .header("Accept", "application/activity+json")
                .signedBy((method, uri, headers, body) -> {
                    assertThat(headers.getFirst()).isEqualTo(new HttpHeader("Host", uri.getRawAuthority()));
                    assertThat(headers).contains(new HttpHeader("Accept", "application/activity+json"));
                    return List.of(new HttpHeader("Signature", method + " " + uri.getRawPath() + " " + body.length));
                });
        world.http.send(ask);

        assertThat(remote.received())
                .extracting(request -> request.header("Signature").orElse("none"))
                .containsExactly("GET /2 0", "GET /1 0", "GET /0 0");
        assertThat(remote.received())
                .extracting(request -> request.header("Host").orElse("none"))
                .containsOnly("remote.example:" + remote.port());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.http.send(ask.signedBy(
                        (method, uri, headers, body) -> List.of(new HttpHeader("Host", "other.example")))));
    }

    @Test
    void authorizationDoesNotGoToAnotherOrigin() throws Exception {
        try (RawServer first = new RawServer("127.0.1.2", RawServer.redirect(base + "/1"))) {
            world.http.send(HttpAsk.get(URI.create("http://127.0.1.2:" + first.port() + "/"))
                    .header("Authorization", "Bearer secret")
                    .header("Accept", "text/html"));

            assertThat(first.received().getFirst().header("Authorization")).isPresent();
            assertThat(remote.received())
                    .hasSize(2)
                    .allMatch(request -> request.header("Authorization").isEmpty()
                            && request.header("Accept").isPresent());
        }
    }

    @Test
    void cookiesAreNotKept() throws Exception {
        try (RawServer baker = new RawServer(
                "127.0.1.2",
                (request, out) ->
                        write(out, "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"))) {
            world.get("http://127.0.1.2:" + baker.port() + "/");
            world.get("http://127.0.1.2:" + baker.port() + "/");

            assertThat(baker.received())
                    .hasSize(2)
                    .allMatch(request -> request.header("Cookie").isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "Cookie", "User-Agent", "Connection"})
    void headersThatTheClientSetsCannotBeGiven(String name) {
        HttpAsk ask = HttpAsk.get(URI.create(base));

        assertThatIllegalArgumentException().isThrownBy(() -> ask.header(name, "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: 1", "a\nb", "\u0000", "ä", "a\u560a", " a"})
    void headerValuesCannotBreakOut(String value) {
        HttpAsk ask = HttpAsk.get(URI.create(base));

        assertThatIllegalArgumentException().isThrownBy(() -> ask.header("Accept", value));
        assertThatIllegalArgumentException().isThrownBy(() -> ask.header("X" + value, "a"));
    }
}
