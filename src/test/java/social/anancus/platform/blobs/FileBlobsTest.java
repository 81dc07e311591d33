package social.anancus.platform.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.platform.settings.ServerSettings;

class FileBlobsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String UNKNOWN = "00/11/" + "a".repeat(28);

    @TempDir
    Path data;

    private FileBlobs blobs = new FileBlobs();

    @BeforeEach
    void createStore() {
        ServerSettings settings = ServerSettings.of(Map.of("DATA_DIR", data.toString()), Map.of());
        blobs = new FileBlobs(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatIsStoredCanBeReadUntilItIsDeleted() throws IOException {
        BlobKey key = put("hello", "image/png");
        assertThat(key.value()).matches("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{28}\\.png");
        assertThat(read(key)).isEqualTo("hello");
        assertThat(blobs.size(key)).hasValue(5);
        assertThat(blobs.exists(key)).isTrue();

        assertThat(blobs.delete(key)).isTrue();
        assertThat(blobs.delete(key)).isFalse();
        assertThat(blobs.exists(key)).isFalse();
        assertThat(blobs.open(key)).isEmpty();
        assertThat(blobs.size(key)).isEmpty();
    }

    @Test
    void theSameFileTwiceHasTwoNames() throws IOException {
        assertThat(put("a", "image/gif")).isNotEqualTo(put("a", "image/gif"));
    }

    @Test
    void aTypeThatIsNotKnownGivesNoEnding() throws IOException {
        assertThat(put("a", "text/html").value()).hasSize(34);
        assertThat(put("a", "../../x").value()).hasSize(34);
    }

    @Test
    void aFileOfJustTheLimitIsTakenAndALongerOneLeavesNothing() throws IOException {
        assertThat(blobs.size(blobs.put(bytes("12345"), "", 5))).hasValue(5);
        assertThatThrownBy(() -> blobs.put(bytes("123456"), "", 5))
                .isInstanceOf(BlobTooLargeException.class)
                .hasMessageContaining("5 bytes");
        assertThat(files()).hasSize(1);
    }

    @Test
    void aSourceThatBreaksLeavesNothing() throws IOException {
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), gone);
        assertThatThrownBy(() -> blobs.put(broken, "", 1_000_000)).hasMessage("Stream closed");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd",
                "00/11/../../../../etc/passwd",
                "/etc/passwd",
                "00/11/aaaaaaaaaaaaaaaaaaaaaaaaaaaa/../x",
                "00/11/AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "00/11/aaaaaaaaaaaaaaaaaaaaaaaaaaaa.toolong",
                "00/11/aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
                "00\\11\\aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                ".incoming/a.part"
            })
    void aNameThatTheServerDidNotMakeIsNoKey(String name) {
        assertThat(BlobKey.isValid(name)).isFalse();
        assertThatThrownBy(() -> new BlobKey(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        Path secret = Files.writeString(data.resolve("secret"), "secret");
        Path folder = Files.createDirectories(data.resolve("media/00/11"));
        Files.createSymbolicLink(folder.resolve("a".repeat(28)), secret);
        assertThatThrownBy(() -> blobs.open(new BlobKey(UNKNOWN))).isInstanceOf(IOException.class);
    }

    @Test
    void theListingGivesWhatBeginsWithThePrefix() throws IOException {
        BlobKey one = put("a", "image/png");
        BlobKey two = put("bb", "image/png");
        Files.writeString(data.resolve("media/README"), "not a blob");
        Files.createDirectories(data.resolve("media/zz/11"));

        assertThat(keys("")).containsExactlyInAnyOrder(one, two);
        assertThat(keys(one.value().substring(0, 1))).contains(one);
        assertThat(keys(one.value().substring(0, 12))).containsExactly(one);
        assertThat(keys(two.value().substring(0, 5))).containsExactly(two);
        try (Stream<StoredBlob> found = blobs.list(two.value().substring(0, 8))) {
            assertThat(found).first().satisfies(blob -> assertThat(blob.size()).isEqualTo(2));
        }
        assertThatThrownBy(() -> blobs.list("../")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyStoreListsNothing() throws IOException {
        assertThat(keys("")).isEmpty();
        blobs.removeLeftovers();
    }

    @Test
    void onlyOldLeftoversOfACrashAreRemoved() throws IOException {
        BlobKey key = put("a", "image/png");
        Path old = leftover("old.part", NOW.minus(Duration.ofMinutes(61)));
        Path fresh = leftover("fresh.part", NOW.minus(Duration.ofMinutes(59)));

        blobs.removeLeftovers();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
        assertThat(blobs.exists(key)).isTrue();
    }

    @Test
    void othersThanOwnerAndGroupSeeNothing() throws IOException {
        Path file = data.resolve("media").resolve(put("a", "image/png").value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .endsWith("---");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("media"))))
                .endsWith("---");
    }

    private Path leftover(String name, Instant modified) throws IOException {
        Path file = Files.writeString(data.resolve("media/.incoming").resolve(name), "half");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    private BlobKey put(String content, String type) throws IOException {
        return blobs.put(bytes(content), type, 1000);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private String read(BlobKey key) throws IOException {
        try (InputStream in = blobs.open(key).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<BlobKey> keys(String prefix) throws IOException {
        try (Stream<StoredBlob> found = blobs.list(prefix)) {
            return found.map(StoredBlob::key).toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
