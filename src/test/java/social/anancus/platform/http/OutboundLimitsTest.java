package social.anancus.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.anancus.platform.http.RawServer.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.http.OutboundException.Reason;

@Timeout(30)
class OutboundLimitsTest {
    private static final int MIB = 1024 * 1024;
    private static final Duration SOON = Duration.ofMillis(500);

    private final World world = new World();
    private @Nullable RawServer server;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        world.close();
    }

    @Test
    void aBodyOfOneMebibyteIsTaken() throws Exception {
        assertThat(world.get(serve(body(Map.of(), new byte[MIB]))).body()).hasSize(MIB);
        assertThat(world.get(serve(chunked(MIB))).body()).hasSize(MIB);
    }

    @Test
    void aByteMoreIsRefusedBeforeReadingWhereTheLengthIsAnnounced() throws Exception {
        String url = serve((request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + (MIB + 1) + "\r\n\r\n");
            drip(out);
        });

        OutboundException failure = world.failureOf(url);

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure.isRetryable()).isFalse();
        assertConnectionsEnd();
    }

    @Test
    void aByteMoreIsRefusedWhereTheLengthIsNotAnnounced() throws Exception {
        assertThat(world.failureOf(serve(chunked(MIB + 1))).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(world.failureOf(serve((request, out) -> {
                            write(out, "HTTP/1.1 200 OK\r\n\r\n");
                            for (int i = 0; i < 100_000; i++) {
                                out.write(new byte[4096]);
                            }
                        }))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertConnectionsEnd();
    }

    @Test
    void aBombIsStoppedByWhatItInflatesTo() throws Exception {
        byte[] bomb = gzip(new byte[30 * MIB]);
        assertThat(bomb.length).isLessThan(MIB);

        assertThat(world.failureOf(serve(body(Map.of("Content-Encoding", "gzip"), bomb)))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aStreamThatInflatesToNothingIsStoppedToo() throws Exception {
        byte[] empty = gzip(new byte[0]);
        String url = serve((request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            for (int i = 0; i < 10_000_000; i++) {
                out.write(empty);
            }
        });

        assertThat(world.failureOf(url).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void compressedBodiesAreInflated() throws Exception {
        byte[] text = "hello, hello, hello".getBytes(StandardCharsets.UTF_8);

        assertThat(world.get(serve(body(Map.of("Content-Encoding", "gzip"), gzip(text))))
                        .body())
                .isEqualTo(text);
        assertThat(world.get(serve(body(Map.of("Content-Encoding", "X-GZIP"), gzip(text))))
                        .body())
                .isEqualTo(text);
        assertThat(world.get(serve(body(Map.of("Content-Encoding", "deflate"), deflate(text, false))))
                        .body())
                .isEqualTo(text);
        assertThat(world.get(serve(body(Map.of("Content-Encoding", "deflate"), deflate(text, true))))
                        .body())
                .isEqualTo(text);
        assertThat(world.get(serve(body(Map.of("Content-Encoding", "gzip"), new byte[0])))
                        .body())
                .isEmpty();
        assertThat(running().received().getFirst().header("Accept-Encoding")).hasValue("gzip, deflate");
    }

    @Test
    void gzipMayHaveManyMembersAndAllParts() throws Exception {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        // a header with extra field, name, comment and checksum
        members.write(new byte[] {0x1f, (byte) 0x8b, 8, 30, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9, 'n', 0, 'c', 0, 7, 7});
        byte[] one = gzip("one ".getBytes(StandardCharsets.UTF_8));
        members.write(one, 10, one.length - 10);
        members.write(gzip(new byte[0]));
        members.write(gzip("two".getBytes(StandardCharsets.UTF_8)));
        members.write(new byte[100]);

        assertThat(world.get(serve(body(Map.of("Content-Encoding", "gzip"), members.toByteArray())))
                        .body())
                .asString()
                .isEqualTo("one two");
    }

    @Test
    void brokenGzipIsABadResponse() throws Exception {
        byte[] whole = gzip("hello, hello, hello".getBytes(StandardCharsets.UTF_8));
        byte[] wrongSum = whole.clone();
        wrongSum[whole.length - 8]++;
        byte[] wrongData = whole.clone();
        wrongData[10] = (byte) 0xff;
        for (byte[] broken : new byte[][] {
            wrongSum, wrongData, Arrays.copyOf(whole, whole.length - 9), Arrays.copyOf(whole, 5), {1, 2, 3}
        }) {
            assertThat(world.failureOf(serve(body(Map.of("Content-Encoding", "gzip"), broken)))
                            .reason())
                    .isEqualTo(Reason.BAD_RESPONSE);
        }
    }

    @Test
    void compressedAnswersFreeTheirConnectionForTheNext() throws Exception {
        String url = serve(body(Map.of("Content-Encoding", "gzip"), gzip(new byte[5000])));
        for (int i = 0; i < 5; i++) {
            assertThat(world.get(url).body()).hasSize(5000);
        }

        assertThat(running().connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, gzip", "zstd"})
    void encodingsThatWeDidNotAskForAreRefused(String encoding) throws Exception {
        assertThat(world.failureOf(serve(body(Map.of("Content-Encoding", encoding), new byte[10])))
                        .reason())
                .isEqualTo(Reason.BAD_RESPONSE);
    }

    @Test
    void headersHaveLimits() throws Exception {
        String line = "X-Long: " + "a".repeat(16 * 1024 - 100) + "\r\n";
        String many = "X-Many: a\r\n".repeat(198);

        assertThat(world.get(serve(head(line))).headers("x-long")).hasSize(1);
        assertThat(world.get(serve(head(many))).headers("X-MANY")).hasSize(198);
        assertThat(world.failureOf(serve(head("X-Long: " + "a".repeat(17 * 1024) + "\r\n")))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(world.failureOf(serve(head("X-Many: a\r\n".repeat(250)))).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void rubbishIsABadResponseAndNoneOfItIsInTheMessage() throws Exception {
        OutboundException failure = world.failureOf(serve((request, out) -> {
            write(out, "SSH-2.0-secret\r\nsecret\r\n\r\n");
            throw new IOException("done");
        }));

        assertThat(failure.reason()).isEqualTo(Reason.BAD_RESPONSE);
        assertThat(failure).hasMessageNotContaining("secret").hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: ", ""
            })
    void anAnswerThatBreaksOffIsABadResponse(String bytes) throws Exception {
        OutboundException failure = world.failureOf(serve((request, out) -> {
            write(out, bytes);
            throw new IOException("done");
        }));

        assertThat(failure.reason()).isEqualTo(Reason.BAD_RESPONSE);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(running().received()).as("nothing is sent twice").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n",
                "HTTP/1.1 200 OK\r\nX-Drip: ", "H"
            })
    void aServerThatDripsIsCutOffAtTheDeadline(String start) throws Exception {
        String url = serve((request, out) -> {
            write(out, start);
            drip(out);
        });

        assertTimeoutAfter(SOON, HttpAsk.get(URI.create(url)).deadline(SOON));
        assertConnectionsEnd();
    }

    @Test
    void interimAnswersWithoutEndAreCutOffAtTheDeadline() throws Exception {
        String url = serve((request, out) -> {
            while (true) {
                write(out, "HTTP/1.1 102 Processing\r\n\r\n");
                running().pause(Duration.ofMillis(10));
            }
        });

        assertTimeoutAfter(SOON, HttpAsk.get(URI.create(url)).deadline(SOON));
    }

    @Test
    void aTlsHandshakeThatDripsIsCutOffAtTheDeadline() throws Exception {
        // an ssh-like server that sends the start of a TLS record and then a byte now and then
        try (ServerSocket socket = new ServerSocket(0, 5, World.address("127.0.1.1"))) {
            Thread.ofVirtual().start(() -> {
                try (Socket client = socket.accept()) {
                    client.getOutputStream().write(new byte[] {0x16, 3, 3, 0x3f, 0});
                    while (true) {
                        client.getOutputStream().write(2);
                        TimeUnit.MILLISECONDS.sleep(100);
                    }
                } catch (IOException | InterruptedException e) {
                    // cut off
                }
            });
            HttpAsk ask = HttpAsk.get(URI.create("https://127.0.1.1:" + socket.getLocalPort() + "/"));

            assertTimeoutAfter(SOON, ask.deadline(SOON));
        }
    }

    @Test
    void aServerThatDoesNotReadIsCutOffAtTheDeadline() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, World.address("127.0.1.1"))) {
            HttpAsk ask = HttpAsk.post(
                    URI.create("http://127.0.1.1:" + socket.getLocalPort() + "/"), "text/plain", new byte[30 * MIB]);

            assertTimeoutAfter(SOON, ask.deadline(SOON));
        }
    }

    @Test
    void theDeadlineCountsOverAllHops() throws Exception {
        String url = serve((request, out) -> {
            running().pause(Duration.ofMillis(300));
            RawServer.redirect(request.path() + "x").answer(request, out);
        });

        assertTimeoutAfter(SOON, HttpAsk.get(URI.create(url)).deadline(SOON));
    }

    @Test
    void aSilentServerIsGivenUpAtTheReadTimeout() throws Exception {
        world.with("HTTP_READ_TIMEOUT", "400ms");
        String url = serve((request, out) -> running().pause(Duration.ofSeconds(20)));

        assertTimeoutAfter(Duration.ofMillis(400), HttpAsk.get(URI.create(url)));
    }

    @Test
    void aSlowNameLookUpIsGivenUpAtTheDeadline() {
        world.name("slow.example", name -> {
            try {
                TimeUnit.SECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });

        assertTimeoutAfter(SOON, HttpAsk.get(URI.create("http://slow.example/")).deadline(SOON));
    }

    @Test
    void aClosedPortIsAFailedConnection() throws Exception {
        try (Socket held = new Socket()) {
            // bound, so that nobody else gets the port, but nobody listens
            held.bind(new InetSocketAddress("127.0.1.1", 0));

            OutboundException failure = world.failureOf("http://127.0.1.1:" + held.getLocalPort() + "/");

            assertThat(failure.reason()).isEqualTo(Reason.CONNECT_FAILED);
            assertThat(failure.isRetryable()).isTrue();
        }
    }

    @Test
    void aDownloadGoesToTheSinkUpToItsOwnLimit() throws Exception {
        String url = serve(chunked(3 * MIB));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        HttpAsk ask = HttpAsk.get(URI.create(url)).maxBytes(3 * MIB);

        HttpAnswer answer = world.http.download(ask, head -> {
            assertThat(head.header("content-type")).hasValue("image/png");
            return sink;
        });

        assertThat(sink.size()).isEqualTo(3 * MIB);
        assertThat(answer.body()).isEmpty();
        assertThat(World.failure(() -> world.http.download(ask.maxBytes(3 * MIB - 1), head -> sink))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aDownloadOfAnErrorPageDoesNotReachTheSink() throws Exception {
        String url = serve((request, out) -> write(out, "HTTP/1.1 404 No\r\nContent-Length: 3\r\n\r\nno!"));

        HttpAnswer answer = world.http.download(HttpAsk.get(URI.create(url)), head -> {
            throw new IOException("not asked for");
        });

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aSinkThatFailsIsNotTheServersFault() throws Exception {
        String url = serve(RawServer.ok("hello"));
        IOException full = new IOException("disk full");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() -> world.http.download(HttpAsk.get(URI.create(url)), head -> failing))
                .isSameAs(full);
    }

    @Test
    void anAnswerToHeadHasNoBodyWhateverItsLengthSays() throws Exception {
        String url = serve((request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"));

        assertThat(world.http.send(HttpAsk.head(URI.create(url))).body()).isEmpty();
    }

    private void assertTimeoutAfter(Duration expected, HttpAsk ask) {
        long start = System.nanoTime();
        OutboundException failure = world.failureOf(ask);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(took).isBetween(expected.minusMillis(50), expected.plusSeconds(3));
    }

    private void assertConnectionsEnd() {
        Awaitility.await().until(() -> running().openConnections() == 0);
        assertThat(world.http.pool().getTotalStats().getLeased()).isZero();
    }

    private RawServer running() {
        return Objects.requireNonNull(server);
    }

    private String serve(RawServer.Script script) throws IOException {
        if (server != null) {
            server.close();
        }
        server = new RawServer("127.0.1.1", script);
        return "http://127.0.1.1:" + server.port() + "/";
    }

    private void drip(OutputStream out) throws IOException {
        while (true) {
            write(out, "a");
            running().pause(Duration.ofMillis(100));
        }
    }

    private static RawServer.Script head(String lines) {
        return (request, out) -> write(out, "HTTP/1.1 200 OK\r\n" + lines + "Content-Length: 0\r\n\r\n");
    }

    private static RawServer.Script body(Map<String, String> headers, byte[] body) {
        return (request, out) -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            write(out, head + "\r\n");
            out.write(body);
        };
    }

    private static RawServer.Script chunked(int length) {
        return (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int left = length; left > 0; left -= 10_000) {
                int size = Math.min(left, 10_000);
                write(out, Integer.toHexString(size) + "\r\n");
                out.write(new byte[size]);
                write(out, "\r\n");
            }
            write(out, "0\r\n\r\n");
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
