package social.anancus.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.launcher.run.LaunchSetting;
import social.anancus.platform.settings.Setting;
import social.anancus.platform.settings.Settings;

class SettingsDocumentedTest {
    private static final Path DOCUMENT = Path.of("docs", "configuration.md");

    @Test
    void theDocumentListsEverySettingAndNoOther() throws Exception {
        new GeneratedSection(DOCUMENT, "settings").mustBe(SettingTables.of(Settings.all()));
    }

    @Test
    void theDocumentListsEverySettingOfTheLauncherAndNoOther() throws Exception {
        List<Setting<?>> settings = new ArrayList<>();
        for (LaunchSetting setting : LaunchSetting.values()) {
            settings.add(new Setting<>(
                    setting.name(),
                    List.of(),
                    "What ./anancus starts",
                    setting.allowed(),
                    setting.byDefault().isEmpty() ? null : setting.byDefault(),
                    setting.isSecret(),
                    setting.meaning(),
                    text -> text));
        }
        new GeneratedSection(DOCUMENT, "launcher").mustBe(SettingTables.of(settings));
    }

    @Test
    void aTableTellsEverythingAboutASetting() {
        Setting<String> name =
                new Setting<>("NAME", List.of("OLD", "OLDER"), "People", "a | b", "x", false, "Who <it> is.", s -> s);
        Setting<String> word = new Setting<>("WORD", List.of(), "Doors", "text", null, true, "Opens.", s -> s);

        assertThat(SettingTables.of(List.of(name, word))).isEqualTo("""
                        ## People

                        | name | allowed | default | what it does |
                        | --- | --- | --- | --- |
                        | `NAME`, also `OLD`, also `OLDER` | a \\| b | `x` | Who &lt;it> is. |

                        ## Doors

                        | name | allowed | default | what it does |
                        | --- | --- | --- | --- |
                        | `WORD` | text | none | Opens. A secret: it is never shown. |""");
    }

    @Test
    void aStaleDocumentFailsAndSaysHowToWriteItAnew(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.md");
        Files.writeString(file, "before\n<!-- generated: list -->\nstale\n<!-- end: list -->\nafter\n");
        GeneratedSection section = new GeneratedSection(file, "list");

        assertThat(section.current(Files.readString(file))).isEqualTo("stale");
        assertThat(section.replaced(Files.readString(file), "fresh"))
                .isEqualTo("before\n<!-- generated: list -->\n\nfresh\n\n<!-- end: list -->\nafter\n");
        if (!Boolean.getBoolean(GeneratedSection.WRITE)) {
            assertThatThrownBy(() -> section.mustBe("fresh"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("-Danancus.docs.write=true");
        }
    }

    @Test
    void aDocumentWithoutMarkersFails(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), "nothing");

        assertThatThrownBy(() -> new GeneratedSection(file, "list").mustBe("x"))
                .hasMessageContaining("<!-- generated: list -->");
    }
}
