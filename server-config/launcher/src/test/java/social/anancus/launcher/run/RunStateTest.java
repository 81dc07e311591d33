package social.anancus.launcher.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Installation;

class RunStateTest {
    @TempDir
    private Path folder;

    private DataFolder data() {
        return DataFolder.open(folder.resolve("data"), new Installation(folder.resolve("program")));
    }

    @Test
    void aHeldFolderIsRefusedWithTheNameOfItsHolder() {
        DataFolder data = data();
        try (RunState held = RunState.take(data)) {
            held.note("launcher", ProcessHandle.current());
            held.note("address", "http://localhost:1/");

            assertThatThrownBy(() -> RunState.take(data))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("http://localhost:1/");
            assertThat(RunState.ofRunning(data)).isPresent();
        }
        assertThat(RunState.ofRunning(data)).isEmpty();
    }

    @Test
    void aProcessIsKnownByItsIdAndItsStart() {
        DataFolder data = data();
        try (RunState state = RunState.take(data)) {
            state.note("server", ProcessHandle.current());
            Map<String, String> notes = RunState.ofRunning(data).orElseThrow();

            assertThat(RunState.find("server", notes)).contains(ProcessHandle.current());
            notes.put("server.started", "1970-01-01T00:00:00Z");
            assertThat(RunState.find("server", notes))
                    .as("an id that was given again")
                    .isEmpty();
            assertThat(RunState.find("postgres", notes)).isEmpty();
        }
    }

    @Test
    void foldersOfTheSourceTreeHoldNoData() {
        Installation program = new Installation(folder.resolve("program"));

        assertThatThrownBy(() -> DataFolder.open(folder.resolve("program/src/x"), program))
                .hasMessageContaining("inside the source tree");
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("program"), program))
                .isInstanceOf(Failure.class);
        assertThat(DataFolder.open(folder.resolve("program/data"), program).root())
                .isDirectory();
    }

    @Test
    void aSecretIsMadeOnceAndReadByItsOwnerOnly() throws Exception {
        DataFolder data = data();

        String secret = data.secret("console.token");

        assertThat(secret).hasSize(40).isEqualTo(data.secret("console.token"));
        assertThat(java.nio.file.Files.getPosixFilePermissions(data.root().resolve("secrets/console.token")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }
}
