package social.anancus.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anancus applications ...}: programs that use the API. */
@Command(
        name = "applications",
        mixinStandardHelpOptions = true,
        description = "Makes applications and access tokens.",
        subcommands = {ApplicationsCommand.Create.class, ApplicationsCommand.Token.class})
final class ApplicationsCommand {

    /** {@code applications create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes an application and prints its secret.")
    static final class Create extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "The name that people see.")
        private String name;

        @Option(
                names = "--scopes",
                paramLabel = "S",
                description = "What it may ask for, in quotes; the default is read.")
        private @Nullable String scopes;

        @Option(
                names = "--redirect-uri",
                paramLabel = "U",
                description = "Where people come back to; may be given again.")
        private @Nullable List<String> redirectUris;

        @Option(names = "--website", paramLabel = "W", description = "Its home page.")
        private @Nullable String website;

        @Override
        void run(Console console) {
            Fields body = new Fields()
                    .with("name", name)
                    .with("scopes", scopes)
                    .with("redirect_uris", redirectUris)
                    .with("website", website);
            JsonNode made = console.make(body, "applications");
            System.out.println("Application:    " + made.path("name").asText());
            System.out.println("Client key:     " + made.path("client_id").asText());
            System.out.println("Client secret:  " + made.path("client_secret").asText());
        }
    }

    /** {@code applications token}. */
    @Command(name = "token", mixinStandardHelpOptions = true, description = "Makes an access token and prints it.")
    static final class Token extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "The application's name or client key.")
        private String name;

        @Option(
                names = "--account",
                paramLabel = "A",
                description = "For whom it acts; without, for the application itself.")
        private @Nullable String account;

        @Option(
                names = "--scopes",
                paramLabel = "S",
                description = "What it may do; the default is all that the application may.")
        private @Nullable String scopes;

        @Override
        void run(Console console) {
            Fields body = new Fields().with("username", account).with("scopes", scopes);
            JsonNode issued = console.make(body, "applications", name, "tokens");
            System.out.println("Access token:  " + issued.path("access_token").asText());
            System.out.println("Scopes:        " + issued.path("scope").asText());
        }
    }
}
