package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.support.Installed;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/** Uploads on the real server, with the real programs. */
class MediaIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----0123456789";
    private static RunningServer server;
    private static String alice = "";
    private static String bob = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh(Installed.plain(), Map.of("RATE_LIMITS", "false"));
        server.start();
        server.command("applications", "create", "Uploader", "--scopes", "read write");
        alice = tokenOf("alice");
        bob = tokenOf("bob");
    }

    private static String tokenOf(String name) {
        server.command("accounts", "create", name, "--email", name + "@example.org", "--confirmed");
        String output = server.command("applications", "token", "Uploader", "--account", name)
                .output();
        return "Bearer " + output.lines().findFirst().orElseThrow().replaceFirst("Access token: +", "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Answer(int status, JsonNode body) {
        String id() {
            return body.path("id").asText();
        }

        String error() {
            return body.path("error").asText();
        }
    }

    private static Answer send(HttpRequest.Builder request, String token) {
        HttpResponse<String> answer =
                server.send(request.header("Authorization", token).build());
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static Answer upload(String path, byte[] file, String name, String type, Map<String, String> texts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        texts.forEach((key, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(server.at(path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                alice);
    }

    private static Answer upload(byte[] file, String name) {
        return upload("/api/v2/media", file, name, "image/png", Map.of());
    }

    private static Answer show(String id, String token) {
        return send(HttpRequest.newBuilder(server.at("/api/v1/media/" + id)), token);
    }

    private static Answer awaitDone(String id) {
        Answer[] last = new Answer[1];
        await("media " + id).atMost(Duration.ofMinutes(2)).until(() -> {
            last[0] = show(id, alice);
            return last[0].status() != 206;
        });
        return last[0];
    }

    private static HttpResponse<byte[]> file(String url, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.at(URI.create(url).getPath()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return fetch(request.build());
    }

    private static HttpResponse<byte[]> fetch(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPhotoIsTurnedUprightAndLosesItsPlace() throws IOException {
        byte[] photo = Pictures.withExif(Pictures.jpeg(800, 600), 6);
        assertThat(latin(photo)).contains(Pictures.SECRET);

        Answer answer = upload(
                "/api/v2/media", photo, "a.jpg", "image/jpeg", Map.of("description", "a hill", "focus", "0.5,-0.25"));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        JsonNode media = answer.body();
        assertThat(media.path("type").asText()).isEqualTo("image");
        assertThat(media.path("description").asText()).isEqualTo("a hill");
        assertThat(media.path("blurhash").asText()).hasSize(36).startsWith("U");
        assertThat(media.at("/meta/focus/x").asDouble()).isEqualTo(0.5);
        assertThat(media.at("/meta/original/size").asText()).isEqualTo("600x800");
        assertThat(media.at("/meta/small/width").asLong()
                        * media.at("/meta/small/height").asLong())
                .isLessThanOrEqualTo(230_400);
        byte[] original = file(media.path("url").asText()).body();
        BufferedImage shown = picture(original);
        assertThat(shown.getWidth()).isEqualTo(600);
        assertThat(shown.getHeight()).isEqualTo(800);
        // dark at the left before, so dark at the top when turned clockwise
        assertThat(shown.getRGB(300, 10) >> 16 & 0xff).isLessThan(shown.getRGB(300, 790) >> 16 & 0xff);
        assertThat(latin(original)).doesNotContain(Pictures.SECRET, "Exif");
        byte[] small = file(media.path("preview_url").asText()).body();
        assertThat(picture(small).getWidth())
                .isEqualTo(media.at("/meta/small/width").asInt());
        assertThat(latin(small)).doesNotContain(Pictures.SECRET, "Exif");
    }

    @Test
    void aPngStaysOneWithoutItsComments() throws IOException {
        byte[] png = Pictures.withComment(Pictures.png(300, 200));

        JsonNode media = upload(png, "a.png").body();

        HttpResponse<byte[]> original = file(media.path("url").asText());
        assertThat(original.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture(original.body()).getWidth()).isEqualTo(300);
        assertThat(latin(original.body())).doesNotContain(Pictures.SECRET, "eXIf", "tEXt");
        assertThat(latin(file(media.path("preview_url").asText()).body())).doesNotContain(Pictures.SECRET, "eXIf");
    }

    @Test
    void aLargePictureIsScaledWithinTheLimit() throws IOException {
        JsonNode media = upload(Pictures.jpeg(5000, 3000), "large.jpg").body();

        BufferedImage shown = picture(file(media.path("url").asText()).body());

        assertThat((long) shown.getWidth() * shown.getHeight()).isBetween(8_000_000L, 8_294_400L);
        assertThat((double) shown.getWidth() / shown.getHeight()).isCloseTo(5 / 3.0, within(0.01));
    }

    @Test
    void aPictureOfFiftyThousandPixelsSquareIsRefusedByItsHeader() {
        Answer answer = upload(Pictures.pngOfSize(50_000, 50_000), "bomb.png");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("50000x50000 images are not supported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just text",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":\"Person\"}"
            })
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String text) {
        Answer answer = upload(text.getBytes(StandardCharsets.UTF_8), "../../a.png");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("Validation failed: File content type is invalid, File is invalid");
    }

    @Test
    void whatOnlyBeginsAsAPictureIsRefused() {
        byte[] broken = java.util.Arrays.copyOf("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), 400);

        Answer answer = upload(broken, "a.png");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("File type of uploaded media could not be verified");
    }

    @Test
    void whatIsHiddenBehindAPictureIsNotKept() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Pictures.jpeg(100, 100));
        both.writeBytes("<script>alert('hidden')</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));

        JsonNode media = upload(both.toByteArray(), "a.html").body();

        HttpResponse<byte[]> shown = file(media.path("url").asText());
        assertThat(latin(shown.body())).doesNotContain("script");
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void aFileThatIsMissingIsSaidToBe() {
        Answer answer = send(
                HttpRequest.newBuilder(server.at("/api/v2/media")).POST(HttpRequest.BodyPublishers.noBody()), alice);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("Validation failed: File can't be blank");
    }

    @Test
    void aMovingGifBecomesAFilmWithoutSound() {
        Answer accepted = upload(Pictures.gif(64, 48, 5), "a.gif");
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        assertThat(accepted.body().path("url").isNull()).isTrue();

        JsonNode media = awaitDone(accepted.id()).body();

        assertThat(media.path("type").asText()).isEqualTo("gifv");
        assertThat(media.at("/meta/original/width").asInt()).isEqualTo(64);
        assertThat(media.path("blurhash").asText()).hasSize(36);
        HttpResponse<byte[]> film = file(media.path("url").asText());
        assertThat(film.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(latin(film.body())).contains("ftyp", "avc1").doesNotContain("mp4a");
    }

    @Test
    void aGifThatStandsStillIsAPicture() {
        Answer answer = upload(Pictures.gif(64, 48, 1), "a.gif");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("type").asText()).isEqualTo("image");
        assertThat(answer.body().path("url").asText()).endsWith(".png");
    }

    @Test
    void aGifLargerThanTheLimitForMovingOnesIsRefused() {
        assertThat(upload(Pictures.gif(1300, 720, 2), "a.gif").error())
                .isEqualTo("1300x720 GIF files are not supported");
    }

    @Test
    void aFilmIsAcceptedProcessedAndServedInParts() throws IOException {
        byte[] film = made(
                "film.webm",
                List.of("-f", "lavfi", "-i", "testsrc=size=320x240:rate=25:duration=2", "-f", "lavfi", "-i"),
                List.of("sine=duration=2", "-metadata", "location=" + Pictures.SECRET, "-c:v", "libvpx", "-c:a"),
                List.of("libopus"));

        Answer accepted = upload("/api/v2/media", film, "film.webm", "video/webm", Map.of("description", "bars"));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(202);
        JsonNode media = awaitDone(accepted.id()).body();

        assertThat(media.path("type").asText()).isEqualTo("video");
        assertThat(media.at("/meta/original/frame_rate").asText()).isEqualTo("25/1");
        assertThat(media.at("/meta/original/duration").asDouble()).isCloseTo(2, within(0.2));
        String url = media.path("url").asText();
        byte[] whole = file(url).body();
        assertThat(latin(whole)).doesNotContain(Pictures.SECRET);
        HttpResponse<byte[]> part = file(url, "Range", "bytes=4-7");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(latin(part.body())).isEqualTo("ftyp");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 4-7/" + whole.length);
        assertThat(file(url, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
        String tag = part.headers().firstValue("ETag").orElseThrow();
        assertThat(file(url, "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head =
                fetch(HttpRequest.newBuilder(server.at(URI.create(url).getPath()))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(head.headers().firstValue("Content-Length")).contains(Integer.toString(whole.length));
        assertThat(head.headers().firstValue("Content-Type")).contains("video/mp4");
    }

    @Test
    void theFirstVersionWaitsUntilMusicIsProcessed() throws IOException {
        byte[] music = made("a.wav", List.of("-f", "lavfi", "-i", "sine=duration=1"), List.of(), List.of());

        Answer answer = upload("/api/v1/media", music, "a.wav", "audio/wav", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("type").asText()).isEqualTo("audio");
        assertThat(answer.body().path("url").asText()).endsWith(".mp3");
    }

    @Test
    void whatOnlyBeginsAsAFilmIsRefused() {
        byte[] broken = java.util.Arrays.copyOf("\0\0\0\u0020ftypisom".getBytes(StandardCharsets.ISO_8859_1), 4000);

        assertThat(upload(broken, "a.mp4").error()).isEqualTo("File type of uploaded media could not be verified");
    }

    /** Runs the server's own program to make something that no code of ours could. */
    private byte[] made(String name, List<String> first, List<String> second, List<String> third) throws IOException {
        try (Stream<Path> programs = Files.list(server.data().resolve("server"))) {
            Path home = programs.filter(each -> each.getFileName().toString().startsWith("ffmpeg-"))
                    .findFirst()
                    .orElseThrow();
            List<String> command =
                    new ArrayList<>(List.of(home.resolve("ffmpeg").toString(), "-nostdin", "-loglevel", "error"));
            command.addAll(first);
            command.addAll(second);
            command.addAll(third);
            Path file = folder.resolve(name);
            command.add(file.toString());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LD_LIBRARY_PATH", home.toString());
            assertThat(builder.start().waitFor()).isZero();
            return Files.readAllBytes(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyItsOwnerSeesChangesAndDeletesAnUpload() {
        String id = upload(Pictures.jpeg(100, 100), "a.jpg").id();
        HttpRequest.Builder change = HttpRequest.newBuilder(server.at("/api/v1/media/" + id))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"description\":\"new\",\"focus\":\"-1,1\"}"));
        HttpRequest.Builder delete =
                HttpRequest.newBuilder(server.at("/api/v1/media/" + id)).DELETE();

        assertThat(show(id, bob).status()).isEqualTo(404);
        assertThat(send(change.copy(), bob).status()).isEqualTo(404);
        assertThat(send(delete.copy(), bob).error()).isEqualTo("Record not found");
        Answer changed = send(change.copy(), alice);
        assertThat(changed.body().path("description").asText()).isEqualTo("new");
        assertThat(changed.body().at("/meta/focus/x").asDouble()).isEqualTo(-1);
        String url = changed.body().path("url").asText();
        Answer deleted = send(delete.copy(), alice);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body().isEmpty()).isTrue();
        assertThat(show(id, alice).status()).isEqualTo(404);
        await("the file to go").until(() -> file(url).statusCode() == 404);
    }

    @Test
    void whatAStatusUsesIsNotDeleted() throws java.sql.SQLException {
        String id = upload(Pictures.jpeg(100, 100), "a.jpg").id();
        try (var connection = java.sql.DriverManager.getConnection(server.databaseUrl());
                var statement = connection.createStatement()) {
            statement.executeUpdate("with s as (insert into scheduled_status (account_id, scheduled_at, params,"
                    + " created_at) select account_id, now() + interval '1 hour', '{}', now() from media_attachment where"
                    + " id = " + id
                    + " returning id) update media_attachment set scheduled_status_id = s.id from s where"
                    + " media_attachment.id = " + id);
        }

        Answer refused =
                send(HttpRequest.newBuilder(server.at("/api/v1/media/" + id)).DELETE(), alice);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error()).isEqualTo("Media attachment is currently used by a status");
    }

    @Test
    void aDescriptionThatIsTooLongIsRefused() {
        Answer answer = upload(
                "/api/v2/media",
                Pictures.jpeg(10, 10),
                "a.jpg",
                "image/jpeg",
                Map.of("description", "a".repeat(10_001)));

        assertThat(answer.error())
                .isEqualTo("Validation failed: Description is too long (maximum is 10000 characters)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media_attachments/files/missing",
                "/media_attachments/files/00/00/0000000000000000000000000000.zip",
                "/media_attachments/files/00/00/0000000000000000000000000000.png",
                "/media_attachments/files/"
            })
    void whatIsNoPictureOrFilmIsNotServed(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNoPictureIsShownOne() {
        assertThat(server.get("/avatars/original/missing.png").statusCode()).isEqualTo(200);
        assertThat(server.get("/headers/original/missing.png").statusCode()).isEqualTo(200);
    }

    @Test
    void noWorkIsLeftBehind() throws IOException {
        upload(Pictures.jpeg(100, 100), "a.jpg");
        upload("text".getBytes(StandardCharsets.UTF_8), "a.jpg");

        try (Stream<Path> left = Files.list(server.data().resolve("tmp/media"))) {
            assertThat(left).isEmpty();
        }
    }
}
