package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** A client that others have written, masto.js, does what people do. It needs npm; without it, it says so and is skipped. */
class MastoJsIT {
    private static final Path CLIENT = Path.of("src/test/clients/masto");
    private static final Path FOLDER = Path.of("target/clients/masto");
    private static final Pattern TOKEN = Pattern.compile("Access token:\\s+(\\S+)");

    private static RunningServer server;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        server = RunningServer.shared();
        if (!runs(List.of("npm", "--version"))) {
            System.err.println(
                    "SKIPPED: masto.js against the server, because npm is not there. Install Node.js to run it.");
            abort("npm is not there");
        }
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "journey.mjs")) {
            Files.write(FOLDER.resolve(file), Files.readAllBytes(CLIENT.resolve(file)));
        }
        if (!runs(List.of("npm", "install", "--no-audit", "--no-fund", "--loglevel=error"))) {
            System.err.println("SKIPPED: masto.js against the server, because npm could not install it.");
            abort("masto.js is not there");
        }
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            Files.createDirectories(FOLDER);
            Process process = start(command, Map.of());
            process.getInputStream().transferTo(System.out);
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String token(String name) {
        server.command("accounts", "create", name, "--email", name + "@localhost.example", "--confirmed", "--approve");
        server.command("applications", "create", "Journey of " + name, "--scopes", "read write follow push");
        String output = server.command(
                        "applications",
                        "token",
                        "Journey of " + name,
                        "--account",
                        name,
                        "--scopes",
                        "read write follow push")
                .output();
        Matcher shown = TOKEN.matcher(output);
        assertThat(shown.find()).as(output).isTrue();
        return shown.group(1);
    }

    @Test
    void aClientOfOthersDoesWhatPeopleDo() throws IOException, InterruptedException {
        Process journey = start(
                List.of("node_modules/.bin/node", "journey.mjs"),
                Map.of(
                        "BASE",
                        server.at("").toString().replaceAll("/$", ""),
                        "ALICE",
                        token("masto_alice"),
                        "BOB",
                        token("masto_bob")));
        String told;
        try (InputStream output = journey.getInputStream()) {
            told = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(journey.waitFor(3, TimeUnit.MINUTES)).as(told).isTrue();
        assertThat(journey.exitValue()).as(told).isZero();
        assertThat(told).contains("ok delete is streamed");
    }
}
