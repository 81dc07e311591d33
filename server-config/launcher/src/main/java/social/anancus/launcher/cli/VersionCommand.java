package social.anancus.launcher.cli;

import picocli.CommandLine.Command;
import social.anancus.launcher.Installation;

/** {@code ./anancus version}. */
@Command(name = "version", mixinStandardHelpOptions = true, description = "Prints the versions of what runs.")
final class VersionCommand implements Runnable {
    @Override
    public void run() {
        Installation installation = Installation.current();
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        System.out.println("Anancus " + (version == null ? "(unpacked)" : version));
        System.out.println(
                "  " + installation.payaraArchive().getFileName().toString().replaceFirst("\\.zip$", ""));
        System.out.println(
                "  " + installation.postgresArchive().getFileName().toString().replaceFirst("\\.jar$", ""));
        System.out.println(
                "  java " + System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")");
    }
}
