package social.anancus.web.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.log.Log;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;
import social.anancus.web.assets.Assets;

/**
 * The themes of this server: those of the archive ({@code assets/themes}) and those in {@code themes} of the data folder, which is
 * looked at every few seconds. A file there that is no theme is left out, with one line in the log that says why.
 */
@ApplicationScoped
public class Themes {
    private static final Log LOG = Log.of(Themes.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);
    private static final int MOST = 50;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String ENDING = ".css";
    private static final List<String> BUILT_IN = List.of("warm", "forum");

    private final Map<String, String> complained = new ConcurrentHashMap<>();
    private Assets assets;
    private Path folder;
    private Clock clock;
    private String siteDefault = "";
    private volatile @Nullable Look last;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Themes() {}

    /**
     * @param assets has the themes of the archive
     * @param settings tells where the data folder is, and which theme visitors see
     * @param clock tells when to look again
     */
    @Inject
    public Themes(Assets assets, ServerSettings settings, Clock clock) {
        this.assets = assets;
        this.folder = settings.get(Settings.DATA_DIR).resolve("themes");
        this.siteDefault = settings.get(Settings.DEFAULT_THEME).orElse("");
        this.clock = clock;
    }

    /** A theme with what is in its file. */
    private record Loaded(Theme theme, ThemeSheet sheet, String css) {}

    private record Look(Map<String, Loaded> themes, Instant at) {}

    /**
     * @return all that can be chosen, by title
     */
    public List<Theme> all() {
        return look().values().stream()
                .map(Loaded::theme)
                .sorted(Comparator.comparing(Theme::title))
                .toList();
    }

    /**
     * @return the name of the theme of who has chosen none; empty for the built-in look
     */
    public String siteDefault() {
        return siteDefault;
    }

    /**
     * @param name what somebody has chosen; empty for the site's
     * @return that theme, or the site's where it is gone; empty for the built-in look
     */
    public Optional<Theme> chosen(String name) {
        if (name.equals(Theme.BASE)) {
            return Optional.empty();
        }
        Map<String, Loaded> known = name.isEmpty() && siteDefault.isEmpty() ? Map.of() : look();
        Loaded found = known.get(name);
        return Optional.ofNullable(found == null ? known.get(siteDefault) : found)
                .map(Loaded::theme);
    }

    /**
     * @param name a theme
     * @return its style sheet; empty if there is none of that name
     */
    public Optional<String> sheet(String name) {
        return Optional.ofNullable(look().get(name)).map(Loaded::css);
    }

    /**
     * @param name a theme, or {@link Theme#BASE} for the built-in look
     * @return a small picture of it, as SVG; empty if there is none of that name
     */
    public Optional<String> preview(String name) {
        Optional<Map<String, String>> values = name.equals(Theme.BASE)
                ? Optional.of(Map.of())
                : Optional.ofNullable(look().get(name))
                        .map(found -> found.sheet().values());
        Map<String, String> base = BaseValues.in(assets.text("css/tokens.css").orElse(""));
        return values.map(own -> ThemePreview.svg(own, base));
    }

    /**
     * @param name a theme of the data folder
     * @param file the name of a picture beside it
     * @return where the picture is; empty if it is none
     */
    public Optional<Path> picture(String name, String file) {
        boolean plain = NAME.matcher(name).matches() && file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
        Path path = folder.resolve(plain ? name : "-").resolve(plain ? file : "-");
        return plain && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    private Map<String, Loaded> look() {
        Look known = last;
        Instant now = clock.instant();
        if (known == null || known.at().plus(LOOKED_AT_EVERY).isBefore(now)) {
            known = new Look(read(), now);
            last = known;
        }
        return known.themes();
    }

    private Map<String, Loaded> read() {
        Map<String, Loaded> found = new TreeMap<>();
        for (String name : BUILT_IN) {
            assets.text("themes/" + name + ENDING)
                    .ifPresent(css -> add(name, css, assets.path() + "/themes/" + name + ENDING, found));
        }
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(ENDING, "");
            try {
                if (!NAME.matcher(name).matches() || Files.size(file) > ThemeSheet.MAX_BYTES) {
                    complain(name, "its name is not of a-z, 0-9 and -, or it is too large");
                    continue;
                }
                String css = Files.readString(file, StandardCharsets.UTF_8);
                add(name, css, "/themes/" + name + ENDING + "?v=" + mark(css), found);
            } catch (IOException e) {
                complain(name, "it cannot be read: " + e.getMessage());
            }
        }
        return Map.copyOf(found);
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
                entries.forEach(files::add);
            } catch (IOException e) {
                complain("", "the folder cannot be read: " + e.getMessage());
            }
        }
        files.sort(null);
        return files.subList(0, Math.min(MOST, files.size()));
    }

    private void add(String name, String css, String href, Map<String, Loaded> found) {
        try {
            ThemeSheet sheet = ThemeSheet.parse(name, css);
            String preview = "/themes/" + name + ".svg?v=" + mark(css);
            found.put(name, new Loaded(new Theme(name, sheet.title(), sheet.about(), href, preview), sheet, css));
            complained.remove(name);
        } catch (ThemeSheet.RefusedException e) {
            complain(name, String.valueOf(e.getMessage()));
        }
    }

    private void complain(String name, String reason) {
        if (!reason.equals(complained.put(name, reason))) {
            LOG.warn("a theme is left out", "theme", name, "reason", reason);
        }
    }

    private static String mark(String css) {
        return Tokens.hashHex(css).substring(0, 10);
    }
}
