package social.anancus.launcher.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import social.anancus.launcher.Failure;

/** The entry point: {@code ./anancus COMMAND}. */
@Command(
        name = "anancus",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A social network server of the fediverse.",
        footer = {
            "",
            "The script builds the program where that is due, and knows two more commands:",
            "  test [--fast]  Checks everything, or only format, unit and architecture.",
            "  bench          Fills a server with invented people and posts, and measures servers."
        },
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            AccountsCommand.class,
            ApplicationsCommand.class,
            DomainsCommand.class,
            RegistrationsCommand.class,
            VersionCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    /** What a process ends with where the caller made a mistake. */
    static final int USAGE = 2;

    private Main() {}

    /**
     * Runs one command and ends the process: 0 done, 1 it failed, 2 it was called wrongly.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Failure) {
                command.getErr().println(failure.getMessage());
                return 1;
            }
            throw failure;
        });
        if (args.length == 0) {
            line.usage(line.getOut());
            System.exit(USAGE);
        }
        System.exit(line.execute(args));
    }
}
