package social.anancus.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anancus accounts ...}: the people of this server. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "Makes, changes, moves and deletes accounts.",
        subcommands = {
            AccountsCommand.Create.class,
            AccountsCommand.Modify.class,
            AccountsCommand.Delete.class,
            AccountTransfers.Alias.class,
            AccountTransfers.Move.class,
            AccountTransfers.Redirect.class
        })
final class AccountsCommand {

    /** {@code accounts create}. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes an account and prints its password.")
    static final class Create extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "The name, the part of the handle before the domain.")
        private String name;

        @Option(names = "--email", required = true, paramLabel = "E", description = "The e-mail address.")
        private String email;

        @Option(names = "--password", paramLabel = "P", description = "The password; without it one is made up.")
        private @Nullable String password;

        @Option(names = "--confirmed", description = "Takes the address for proven; no mail is sent.")
        private boolean confirmed;

        @Option(names = "--approve", description = "Needs no moderator's consent.")
        private boolean approve;

        @Option(
                names = "--role",
                paramLabel = "R",
                description = "The role: Owner, Admin, Moderator or one of your own.")
        private @Nullable String role;

        @Override
        void run(Console console) {
            Fields body = new Fields()
                    .with("username", name)
                    .with("email", email)
                    .with("password", password)
                    .with("confirmed", confirmed)
                    .with("approve", approve)
                    .with("role", role);
            show(console.make(body, "accounts"));
        }
    }

    /** {@code accounts modify}. */
    @Command(name = "modify", mixinStandardHelpOptions = true, description = "Changes an account.")
    static final class Modify extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "The name or the e-mail address.")
        private String name;

        @Option(names = "--role", paramLabel = "R", description = "Gives this role.")
        private @Nullable String role;

        @Option(names = "--remove-role", description = "Takes the role away.")
        private boolean removeRole;

        @Option(names = "--email", paramLabel = "E", description = "Sets another address.")
        private @Nullable String email;

        @Option(names = "--confirm", description = "Takes the address for proven.")
        private boolean confirm;

        @Option(names = "--enable", description = "Lets the person log in again.")
        private boolean enable;

        @Option(names = "--disable", description = "Keeps the person from logging in.")
        private boolean disable;

        @Option(names = "--approve", description = "Lets in who waits for approval, and tells them by letter.")
        private boolean approve;

        @Option(names = "--reset-password", description = "Makes a new password up and prints it.")
        private boolean resetPassword;

        @Option(names = "--disable-2fa", description = "Drops the second factor.")
        private boolean disable2fa;

        @Override
        void run(Console console) {
            Fields body = new Fields()
                    .with("role", role)
                    .with("remove_role", removeRole)
                    .with("email", email)
                    .with("confirm", confirm)
                    .with("enable", enable)
                    .with("disable", disable)
                    .with("approve", approve)
                    .with("reset_password", resetPassword)
                    .with("disable_2fa", disable2fa);
            show(console.change(body, "accounts", name));
        }
    }

    /** {@code accounts delete}. */
    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes an account for good; its name is never given again.")
    static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "NAME", description = "The name or the e-mail address.")
        private String name;

        @Override
        void run(Console console) {
            JsonNode deleted = console.remove("accounts", name);
            System.out.println("Deleted " + deleted.path("username").asText() + ".");
        }
    }

    private static void show(JsonNode login) {
        System.out.println("Account:   " + login.path("username").asText());
        System.out.println("E-mail:    " + login.path("email").asText()
                + (login.path("confirmed").asBoolean() ? "" : "  (not confirmed)"));
        if (login.hasNonNull("unconfirmed_email")) {
            System.out.println("           " + login.path("unconfirmed_email").asText() + "  (waits for its proof)");
        }
        System.out.println("Role:      " + login.path("role").asText("none"));
        System.out.println("State:     "
                + (login.path("disabled").asBoolean()
                        ? "disabled"
                        : login.path("approved").asBoolean() ? "active" : "waits for approval"));
        if (login.hasNonNull("password")) {
            System.out.println("Password:  " + login.path("password").asText());
        }
    }
}
