package social.anancus.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser of the machine. It is never downloaded: where it is absent, tests of pages are skipped with a loud line. */
public final class Chromium {
    /** What a skipped test says. */
    public static final String ABSENT =
            "SKIPPED: no Chromium on this machine (Debian: apt install chromium); no page was tested";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Playwright playwright;

    private Chromium() {}

    /**
     * @return whether a browser was found
     */
    public static boolean isThere() {
        boolean there = executable().isPresent();
        if (!there) {
            System.err.println(ABSENT);
        }
        return there;
    }

    /**
     * @param more flags beside the usual ones
     * @return a new browser with an empty profile, to be closed by the test
     */
    public static synchronized Browser launch(String... more) {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(Stream.concat(FLAGS.stream(), Stream.of(more)).toList()));
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
