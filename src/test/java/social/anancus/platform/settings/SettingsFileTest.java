package social.anancus.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    private Map<String, String> read(String text) throws Exception {
        return ServerSettings.readFile(Files.writeString(folder.resolve("settings"), text));
    }

    @Test
    void linesAreNamesAndValues() throws Exception {
        assertThat(read("# comment\n\n  LOCAL_DOMAIN = example.social \nSMTP_LOGIN=a=b\r\nEMPTY=\n"))
                .containsExactly(
                        entry("LOCAL_DOMAIN", "example.social"), entry("SMTP_LOGIN", "a=b"), entry("EMPTY", ""));
    }

    @Test
    void onePairOfQuotesIsTakenOff() throws Exception {
        assertThat(read("A=\"x y\"\nB='x'\nC=\"'x'\"\nD=\"x'\nE=\"\nF=\"\"\n"))
                .containsExactly(
                        entry("A", "x y"),
                        entry("B", "x"),
                        entry("C", "'x'"),
                        entry("D", "\"x'"),
                        entry("E", "\""),
                        entry("F", ""));
    }

    @Test
    void aLineOfAnotherFormIsNamedByItsNumber() {
        assertThatThrownBy(() -> read("A=1\n# comment\nexport\n"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageEndingWith("settings, line 3: expected NAME=value");
        assertThatThrownBy(() -> read("=1")).hasMessageContaining("line 1");
    }

    @Test
    void aFileThatIsNamedMustBeThere() {
        assertThatThrownBy(() -> ServerSettings.readFile(folder.resolve("absent")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("ANANCUS_SETTINGS=")
                .hasMessageEndingWith("absent: there is no such file");
    }

    @Test
    void theLastOfTwoLinesWithOneNameCounts() throws Exception {
        assertThat(read("A=1\nA=2\n")).containsExactly(entry("A", "2"));
    }
}
