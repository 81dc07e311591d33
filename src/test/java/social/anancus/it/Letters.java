package social.anancus.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import social.anancus.support.RunningServer;

/** The letters that a server leaves in its data folder, as it does where it is told of no mail server. */
public final class Letters {
    private static final Pattern LINK = Pattern.compile("confirmation_token=([A-Za-z0-9_-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningServer server;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param server whose letters
     */
    public Letters(RunningServer server) {
        this.server = server;
    }

    /**
     * @param address to whom
     * @return the query of the link in a letter there that was not asked for before; waits for it
     */
    public String confirmation(String address) {
        return await().atMost(PATIENCE)
                .until(() -> find(address), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String address) {
        for (String letter : to(address)) {
            Optional<String> link =
                    LINK.matcher(letter).results().map(MatchResult::group).findFirst();
            if (link.isPresent() && seen.add(link.get())) {
                return link;
            }
        }
        return Optional.empty();
    }

    /**
     * @param address to whom
     * @return all letters there, as they are by now
     */
    public List<String> to(String address) {
        Path folder = server.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = new ArrayList<>();
            // what is still being written is called otherwise
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                String letter = Files.readString(file).replace("=\r\n", "").replace("=3D", "=");
                if (letter.contains(address)) {
                    found.add(letter);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
