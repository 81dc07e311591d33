package social.anancus.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import social.anancus.launcher.Failure;

/** The entry point: {@code ./anancus bench COMMAND}. */
@Command(
        name = "anancus bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Fills a server of one's own with invented people and posts, and measures how fast servers answer.",
        subcommands = {
            FillCommand.class,
            RunCommand.class,
            InboxCommand.class,
            StatementsCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /**
     * Runs one command and ends the process: 0 done, 1 it failed, 2 it was called wrongly.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main());
        line.registerConverter(java.time.Duration.class, Main::duration);
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

    /**
     * @param text a whole number and ms, s or m
     * @return the duration
     */
    static java.time.Duration duration(String text) {
        java.util.regex.Matcher parts =
                java.util.regex.Pattern.compile("(\\d{1,9})(ms|s|m)").matcher(text);
        if (!parts.matches()) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no duration such as 500ms, 20s or 2m");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> java.time.Duration.ofMillis(number);
            case "s" -> java.time.Duration.ofSeconds(number);
            default -> java.time.Duration.ofMinutes(number);
        };
    }
}
