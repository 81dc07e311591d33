package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.support.RunningServer;

/** A client that others have written, for Node.js, and what it does with a server of ours. */
final class ForeignClient {
    private static final Path SOURCES = Path.of("src/test/clients");
    private static final Pattern PASSWORD = Pattern.compile("Password:\\s+(\\S+)");

    private final String name;
    private final Path folder;

    private ForeignClient(String name) {
        this.name = name;
        this.folder = Path.of("target/clients", name);
    }

    /**
     * Installs a client; where that cannot be done, says so loudly and skips the test.
     *
     * @param name a folder of {@code src/test/clients}
     */
    static ForeignClient installed(String name) throws IOException, InterruptedException {
        ForeignClient client = new ForeignClient(name);
        Files.createDirectories(client.folder);
        if (!client.runs(List.of("npm", "--version"))) {
            skip(name, "because npm is not there. Install Node.js to run it.");
        }
        Files.copy(
                SOURCES.resolve("common.mjs"),
                client.folder.resolve("common.mjs"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        for (Path file : sources(name)) {
            Files.write(client.folder.resolve(file.getFileName()), Files.readAllBytes(file));
        }
        if (!client.runs(List.of("npm", "install", "--no-audit", "--no-fund", "--loglevel=error"))) {
            skip(name, "because npm could not install it.");
        }
        return client;
    }

    private static List<Path> sources(String name) throws IOException {
        try (var files = Files.list(SOURCES.resolve(name))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void skip(String name, String why) {
        System.err.println("SKIPPED: " + name + " against the server, " + why);
        abort(name + " is not there");
    }

    private boolean runs(List<String> command) throws InterruptedException {
        try {
            Process process = start(command, Map.of());
            process.getInputStream().transferTo(System.out);
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Lets two people who have just got their accounts do what the client's {@code journey.mjs} says; it fails if that fails.
     *
     * @param server where
     * @param address from where, so that tests do not use up each other's limits
     */
    String journey(RunningServer server, String address) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("BASE", server.at("").toString().replaceAll("/$", ""));
        environment.put("ADDRESS", address);
        for (String who : List.of("ALICE", "BOB")) {
            String username = name + "_" + who.toLowerCase(java.util.Locale.ROOT);
            environment.put(who, username);
            environment.put(who + "_PASSWORD", password(server, username));
        }
        Process journey = start(List.of("node_modules/.bin/node", "journey.mjs"), environment);
        String told;
        try (InputStream output = journey.getInputStream()) {
            told = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(journey.waitFor(3, TimeUnit.MINUTES)).as(told).isTrue();
        assertThat(journey.exitValue()).as(told).isZero();
        return told;
    }

    private static String password(RunningServer server, String username) {
        String output = server.command(
                        "accounts",
                        "create",
                        username,
                        "--email",
                        username + "@localhost.example",
                        "--confirmed",
                        "--approve")
                .output();
        Matcher shown = PASSWORD.matcher(output);
        assertThat(shown.find()).as(output).isTrue();
        return shown.group(1);
    }
}
