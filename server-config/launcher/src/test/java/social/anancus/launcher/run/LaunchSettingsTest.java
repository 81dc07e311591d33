package social.anancus.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.launcher.Failure;

class LaunchSettingsTest {
    @TempDir
    private Path folder;

    private LaunchSettings read(Map<String, String> environment, String file) throws Exception {
        return LaunchSettings.read(environment, Files.writeString(folder.resolve("anancus.env"), file));
    }

    @Test
    void theEnvironmentIsStrongerThanTheFileAndTheFileThanTheDefault() throws Exception {
        assertThat(read(Map.of(), "").port()).isEqualTo(8080);
        assertThat(read(Map.of(), "PORT=3000\n").port()).isEqualTo(3000);
        assertThat(read(Map.of("PORT", "4000"), "PORT=3000\n").port()).isEqualTo(4000);
        assertThat(read(Map.of("PORT", " "), "PORT=3000\n").port()).isEqualTo(3000);
    }

    @Test
    void aDatabaseUrlBecomesAJdbcAddressWithUserAndPassword() throws Exception {
        LaunchSettings settings =
                read(Map.of("DATABASE_URL", "postgres://al:p%40ss+1@db.example.org:5433/social?sslmode=require"), "");

        assertThat(settings.database())
                .contains(new LaunchSettings.Database(
                        "jdbc:postgresql://db.example.org:5433/social?sslmode=require", "al", "p@ss+1"));
    }

    @Test
    void mastodonsNamesForTheDatabaseWork() throws Exception {
        LaunchSettings settings = read(Map.of(), "DB_HOST=db\nDB_NAME=mastodon\nDB_USER=m\nDB_PASS=\"x y\"\n");

        assertThat(settings.database())
                .contains(new LaunchSettings.Database("jdbc:postgresql://db:5432/mastodon", "m", "x y"));
        assertThat(read(Map.of(), "").database()).isEmpty();
    }

    @Test
    void aWrongValueIsNamedButASecretIsNotShown() {
        assertThatThrownBy(() -> read(Map.of("PORT", "70000"), "").port())
                .isInstanceOf(Failure.class)
                .hasMessage("PORT=70000: allowed is 0 to 65535");
        assertThatThrownBy(() -> read(Map.of("JAVA_HEAP", "lots"), "").heap()).hasMessageContaining("JAVA_HEAP=lots");
        assertThatThrownBy(() -> read(Map.of("DATABASE_URL", "mysql://u:topsecret@h/d"), "")
                        .database())
                .hasMessageContaining("DATABASE_URL=(a secret)")
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void furtherOptionsOfTheJavaMachineAreWordsWithBlanksBetween() throws Exception {
        assertThat(read(Map.of(), "JAVA_OPTIONS=\"-Da=b  -XX:+PrintFlagsFinal\"\n")
                        .javaOptions())
                .containsExactly("-Da=b", "-XX:+PrintFlagsFinal");
        assertThat(read(Map.of(), "").javaOptions()).isEmpty();
    }

    @Test
    void aLineThatIsNoSettingIsNamedByItsNumber() {
        assertThatThrownBy(() -> read(Map.of(), "# fine\n\nPORT 3000\n")).hasMessageContaining("line 3");
    }
}
