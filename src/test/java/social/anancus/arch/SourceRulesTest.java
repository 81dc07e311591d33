package social.anancus.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the server's and the tools' source files to the rules about their text. */
class SourceRulesTest {
    private static final List<SourceFile> FILES = SourceFile.ofTheProject();

    @Test
    void theProjectsFilesAreFound() {
        assertThat(FILES)
                .extracting(file -> file.path().toString())
                .contains("src/main/java/social/anancus/platform/settings/Settings.java")
                .anyMatch(path -> path.startsWith("server-config/launcher/src/main/java"));
    }

    @Test
    void noFileHasMoreThan500Lines() {
        assertThat(SourceRules.longFiles(FILES)).isEmpty();
    }

    @Test
    void ofTwentyFilesNineteenHaveAtMost300Lines() {
        assertThat(SourceRules.tooManyLongishFiles(FILES)).isEmpty();
    }

    @Test
    void noMethodHasMoreThan60Lines() {
        assertThat(SourceRules.longMethods(FILES)).isEmpty();
    }

    @Test
    void noMethodHasMoreThanSixParameters() {
        assertThat(SourceRules.longParameterLists(FILES)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(SourceRules.undescribedPackages(FILES)).isEmpty();
    }
}
