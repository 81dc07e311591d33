package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** How much a page weighs, and what many visitors cost. */
class SizesIT {
    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final int MOST_PAGE = 120 * 1024;
    private static final int MOST_ASSETS = 60 * 1024;
    private static final int VISITORS = 1000;
    private static final long MOST_GROWTH = 8L << 20;

    @Test
    void styleAndScriptsTogetherAreSmall() throws IOException {
        int bytes = 0;
        for (String folder : List.of("css", "js")) {
            try (Stream<Path> files = Files.list(ASSETS.resolve(folder))) {
                bytes += files.mapToInt(SizesIT::zipped).sum();
            }
        }
        assertThat(bytes).as("bytes of CSS and JS, compressed").isLessThan(MOST_ASSETS);
    }

    private static int zipped(Path file) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                Files.copy(file, zip);
            }
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFeedOfTwentyPostsIsSmallAndSetsNoCookie() {
        RunningServer server = RunningServer.unlimited();
        Login login = Login.create(server, "weighed");
        for (int i = 0; i < 20; i++) {
            login.api().post("Post " + i + " of twenty #weighed, with some words in it", "public");
        }
        HttpResponse<String> page = server.get("/tags/weighed", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("<article ", -1)).as("posts").hasSize(21);
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_PAGE);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aThousandVisitorsLeaveNothingBehind() {
        RunningServer server = RunningServer.unlimited();
        String id = Login.create(server, "visited")
                .api()
                .post("Come in", "public")
                .path("id")
                .asText();
        visit(server, id, VISITORS / 2); // caches fill
        long before = server.heapInUse();
        visit(server, id, VISITORS);

        assertThat(server.heapInUse() - before)
                .as("bytes of heap more than before")
                .isLessThan(MOST_GROWTH);
    }

    private static void visit(RunningServer server, String id, int times) {
        for (int i = 0; i < times; i++) {
            String path = i % 2 == 0 ? "/@visited/" + id : "/public/local";
            HttpResponse<String> page =
                    server.get(path, "Accept", "text/html", "X-Forwarded-For", "203.0.113." + i % 250);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        }
    }
}
