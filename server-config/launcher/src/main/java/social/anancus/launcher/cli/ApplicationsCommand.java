package social.anancus.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("name", name);
            body.put("scopes", scopes);
            body.put("redirect_uris", redirectUris);
            body.put("website", website);
            JsonNode made = console.ask("POST", "applications", body);
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
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("username", account);
            body.put("scopes", scopes);
            JsonNode issued = console.ask("POST", "applications/" + encoded(name) + "/tokens", body);
            System.out.println("Access token:  " + issued.path("access_token").asText());
            System.out.println("Scopes:        " + issued.path("scope").asText());
        }
    }
}
