package social.anancus.launcher.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./anancus domains ...}: how the server stands to other domains. */
@Command(
        name = "domains",
        mixinStandardHelpOptions = true,
        description = "Blocks and limits other domains.",
        subcommands = {DomainsCommand.Block.class, DomainsCommand.Unblock.class, DomainsCommand.ListAll.class})
final class DomainsCommand {
    private static void print(JsonNode rule) {
        StringBuilder line = new StringBuilder(rule.path("domain").asText())
                .append("  ")
                .append(rule.path("severity").asText());
        if (rule.path("reject_media").asBoolean()) {
            line.append(", no media");
        }
        if (rule.path("reject_reports").asBoolean()) {
            line.append(", no reports");
        }
        if (!rule.path("private_comment").asText().isEmpty()) {
            line.append("  (").append(rule.path("private_comment").asText()).append(')');
        }
        System.out.println(line);
    }

    /** {@code domains block}. */
    @Command(
            name = "block",
            mixinStandardHelpOptions = true,
            description = "Blocks a domain with its subdomains, or limits it.")
    static final class Block extends ServerCommand {
        @Parameters(paramLabel = "DOMAIN", description = "The domain.")
        private String domain;

        @Option(
                names = "--severity",
                paramLabel = "S",
                description = "suspend (the default): nothing comes in or goes out; silence: only followers come across"
                        + " its accounts; noop: only what else is said here.")
        private @Nullable String severity;

        @Option(names = "--reject-media", description = "Takes no media from it.")
        private boolean rejectMedia;

        @Option(names = "--reject-reports", description = "Takes no reports from it.")
        private boolean rejectReports;

        @Option(names = "--comment", paramLabel = "C", description = "Why, for moderators.")
        private @Nullable String comment;

        @Option(names = "--public-comment", paramLabel = "C", description = "Why, for everybody.")
        private @Nullable String publicComment;

        @Option(names = "--obfuscate", description = "Shows its name to the public in part only.")
        private boolean obfuscate;

        @Override
        void run(Console console) {
            Fields body = new Fields()
                    .with("domain", domain)
                    .with("severity", severity)
                    .with("reject_media", rejectMedia)
                    .with("reject_reports", rejectReports)
                    .with("private_comment", comment)
                    .with("public_comment", publicComment)
                    .with("obfuscate", obfuscate);
            print(console.make(body, "domains"));
        }
    }

    /** {@code domains unblock}. */
    @Command(name = "unblock", mixinStandardHelpOptions = true, description = "Lifts what was said of a domain.")
    static final class Unblock extends ServerCommand {
        @Parameters(paramLabel = "DOMAIN", description = "The domain.")
        private String domain;

        @Override
        void run(Console console) {
            JsonNode gone = console.remove("domains", domain);
            System.out.println(gone.path("domain").asText() + " is free again.");
        }
    }

    /** {@code domains list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is said of domains.")
    static final class ListAll extends ServerCommand {
        @Override
        void run(Console console) {
            console.read("domains").path("domains").forEach(DomainsCommand::print);
        }
    }
}
