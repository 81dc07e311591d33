package social.anancus.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.settings.ServerSettings;

class SecretBoxTest {
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path keyFile;
    private SecretBox box;

    @BeforeEach
    void makeABox() {
        keyFile = folder.resolve("data/secrets/master.key");
        box = newBox();
    }

    private SecretBox newBox() {
        String data = folder.resolve("data").toString();
        return new SecretBox(ServerSettings.of(Map.of("DATA_DIR", data), Map.of()));
    }

    @Test
    void whatIsSealedCanBeOpened() {
        assertThat(box.open(box.seal(SECRET, "user/1"), "user/1")).isEqualTo(SECRET);
        assertThat(box.openText(box.sealText("geheim äöü", "user/1"), "user/1")).isEqualTo("geheim äöü");
        assertThat(box.open(box.seal(new byte[0], ""), "")).isEmpty();
    }

    @Test
    void afterARestartTheSameFileOpensIt() {
        byte[] sealed = box.seal(SECRET, "user/1");

        assertThat(newBox().open(sealed, "user/1")).isEqualTo(SECRET);
    }

    @Test
    void theSealedFormHasAVersionAndHidesTheSecret() {
        byte[] sealed = box.seal(SECRET, "user/1");

        assertThat(sealed).hasSize(1 + 12 + SECRET.length + 16).startsWith(1);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void theSameSecretIsNeverSealedTheSame() {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            sealed.add(box.sealText("a", "b"));
        }
        assertThat(sealed).hasSize(100);
    }

    @Test
    void aSecretMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = box.seal(SECRET, "user/1/totp");

        assertThatThrownBy(() -> box.open(sealed, "user/2/totp"))
                .isInstanceOf(UnopenableSecretException.class)
                .hasMessageContaining("user/2/totp")
                .hasMessageNotContaining("a secret");
    }

    @Test
    void aChangeOfAnyByteIsNoticed() {
        byte[] sealed = box.seal(SECRET, "user/1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> box.open(changed, "user/1"))
                    .as("byte %d", i)
                    .isInstanceOf(UnopenableSecretException.class);
        }
    }

    @Test
    void rubbishDoesNotOpen() {
        for (String rubbish : List.of("", "AQ", "not base64!", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            assertThatThrownBy(() -> box.openText(rubbish, "user/1")).isInstanceOf(UnopenableSecretException.class);
        }
    }

    @Test
    void anotherKeyFileOpensNothing() throws Exception {
        byte[] sealed = box.seal(SECRET, "user/1");
        Files.delete(keyFile);

        assertThatThrownBy(() -> newBox().open(sealed, "user/1")).isInstanceOf(UnopenableSecretException.class);
    }

    @Test
    void theKeyFileIsForTheOwnerOnlyAndNoDraftStays() throws Exception {
        box.seal(SECRET, "user/1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile.resolveSibling("."))))
                .isEqualTo("rwx------");
        assertThat(Files.readString(keyFile)).matches("[A-Za-z0-9+/]{43}=\n");
        assertThat(folder.resolve("data/secrets")).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void aKeyFileThatOthersMayReadIsNotUsed() throws Exception {
        box.seal(SECRET, "user/1");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> newBox().seal(SECRET, "user/1"))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aDamagedKeyFileIsNotReplaced() throws Exception {
        Files.createDirectories(keyFile.resolveSibling("."));
        Files.writeString(keyFile, "damaged");
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> box.seal(SECRET, "user/1"))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(keyFile.toString());
        assertThat(keyFile).hasContent("damaged");
    }

    @Test
    void processesThatStartAtOnceAgreeOnOneKey() {
        List<SecretBox> boxes = IntStream.range(0, 8).mapToObj(i -> newBox()).toList();
        List<byte[]> sealed =
                boxes.parallelStream().map(one -> one.seal(SECRET, "user/1")).toList();

        for (byte[] each : sealed) {
            assertThat(box.open(each, "user/1")).isEqualTo(SECRET);
        }
    }
}
