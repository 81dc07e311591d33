package social.anancus.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@link AccountsCommand} for accounts that come from elsewhere or go elsewhere. */
final class AccountTransfers {
    private static final String TRANSFERS = "transfers";
    private static final String NAME = "The name or the e-mail address.";
    private static final String HANDLE = "HANDLE";

    private AccountTransfers() {}

    /** {@code accounts alias}. */
    @Command(
            name = "alias",
            mixinStandardHelpOptions = true,
            description =
                    "Says which accounts somebody had before; those can move here. Without options it shows them.")
    static final class Alias extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = NAME)
        private String name;

        @ArgGroup
        private @Nullable Change change;

        /** One of the two. */
        static final class Change {
            @Option(names = "--add", paramLabel = HANDLE, description = "A handle or an address of the other account.")
            private @Nullable String add;

            @Option(names = "--remove", paramLabel = HANDLE, description = "One that is named so far.")
            private @Nullable String remove;
        }

        @Override
        void run(Console console) {
            show(change == null ? console.read(TRANSFERS, name) : changed(console, change));
        }

        private JsonNode changed(Console console, Change wanted) {
            return wanted.add != null
                    ? console.make(other(wanted.add), TRANSFERS, name, "aliases")
                    : console.make(other(wanted.remove), TRANSFERS, name, "aliases", "removed");
        }
    }

    /** {@code accounts move}. */
    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Moves an account: its followers follow the other instead, which must name it as an alias.")
    static final class Move extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = NAME)
        private String name;

        @Option(
                names = "--to",
                required = true,
                paramLabel = HANDLE,
                description = "A handle or an address of the other account, such as carol@remote.example.")
        private String to;

        @Override
        void run(Console console) {
            show(console.make(other(to), TRANSFERS, name, "move"));
        }
    }

    /** {@code accounts redirect}. */
    @Command(
            name = "redirect",
            mixinStandardHelpOptions = true,
            description = "Has the profile of an account point to another; nobody who follows it is moved.")
    static final class Redirect extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = NAME)
        private String name;

        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init") // picocli sets it, or refuses the command
        private Direction direction;

        /** One of the two. */
        static final class Direction {
            @Option(names = "--to", paramLabel = HANDLE, description = "A handle or an address of the other account.")
            private @Nullable String to;

            @Option(names = "--off", description = "The account is itself again, also after a move.")
            private boolean off;
        }

        @Override
        void run(Console console) {
            show(
                    direction.off
                            ? console.remove(TRANSFERS, name, "redirect")
                            : console.make(other(direction.to), TRANSFERS, name, "redirect"));
        }
    }

    private static Fields other(@Nullable String handle) {
        return new Fields().with("acct", handle);
    }

    private static void show(JsonNode transfer) {
        for (JsonNode alias : transfer.path("aliases")) {
            System.out.println("Alias:     " + alias.path("acct").asText("") + "  ("
                    + alias.path("uri").asText() + ")");
        }
        System.out.println("Points to: " + transfer.path("points_to").asText("nobody"));
        for (JsonNode move : transfer.path("moves")) {
            System.out.println("Moved:     " + move.path("at").asText() + " to "
                    + move.path("target").asText("somebody who is gone") + ", with "
                    + move.path("followers").asLong() + " followers");
        }
        if (transfer.hasNonNull("rests_until")) {
            System.out.println("Can move:  from " + transfer.path("rests_until").asText() + " on");
        }
    }
}
