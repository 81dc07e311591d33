package social.anancus.launcher.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.Installation;

/** The option by which a command finds its server. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The server's data folder; the default is $ANANCUS_DATA or the folder 'data' beside the script.")
    private @Nullable Path folder;

    DataFolder open() {
        Installation installation = Installation.current();
        return DataFolder.open(path(installation), installation);
    }

    /** The folder of a server that was run before; a command that only asks makes none. */
    DataFolder existing() {
        Path path = path(Installation.current());
        if (!java.nio.file.Files.isDirectory(path.resolve("run"))) {
            throw new Failure(
                    "There is no server in " + path + ". Start one by ./anancus run, or name another by --data.");
        }
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    private Path path(Installation installation) {
        if (folder != null) {
            return folder;
        }
        String named = System.getenv("ANANCUS_DATA");
        return named == null || named.isBlank() ? installation.root().resolve("data") : Path.of(named);
    }
}
