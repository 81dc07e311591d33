package social.anancus.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./anancus registrations}: who may sign up. */
@Command(
        name = "registrations",
        mixinStandardHelpOptions = true,
        description = "Shows or says who may sign up. A new server lets nobody in.")
final class RegistrationsCommand extends ServerCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "MODE",
            description =
                    "open: everybody; approved: everybody, and a moderator decides about each; closed: nobody. Without it,"
                            + " shows what holds.")
    private @Nullable String mode;

    @Override
    void run(Console console) {
        JsonNode now = mode == null
                ? console.read("registrations")
                : console.make(new Fields().with("mode", mode), "registrations");
        System.out.println("Registrations are " + now.path("mode").asText() + ".");
    }
}
