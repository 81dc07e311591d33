package social.anancus.platform.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of all {@link Settings}, read once when the server starts.
 *
 * <p>Sources, strongest first: environment variables, the settings file, defaults. The file is the one that the
 * environment variable {@code ANANCUS_SETTINGS} names ({@code NAME=value} lines, as in Mastodon's
 * {@code .env.production}). An empty value counts as absent.
 */
@ApplicationScoped
public class ServerSettings {
    private static final System.Logger LOG = System.getLogger(ServerSettings.class.getName());

    /** Names the settings file; read from the environment only. */
    public static final String FILE_VARIABLE = "ANANCUS_SETTINGS";

    private Map<Setting<?>, Object> values = Map.of();

    /** For the container. */
    public ServerSettings() {}

    private ServerSettings(Map<Setting<?>, Object> values) {
        this.values = values;
    }

    @PostConstruct
    void load() {
        Map<String, String> environment = System.getenv();
        String file = environment.get(FILE_VARIABLE);
        try {
            values = parse(environment, file == null || file.isBlank() ? Map.of() : readFile(Path.of(file)));
        } catch (InvalidSettingException e) {
            // a container wraps what stops a start in layers of its own and may drop the innermost
            LOG.log(System.Logger.Level.ERROR, "These settings are wrong:\n" + e.getMessage());
            throw e;
        }
    }

    /**
     * Settings from given sources, for tests and tools.
     *
     * @param environment the strongest source
     * @param file the keys and values of a settings file
     * @return the parsed settings
     * @throws InvalidSettingException naming every setting whose value is not allowed
     */
    public static ServerSettings of(Map<String, String> environment, Map<String, String> file) {
        return new ServerSettings(parse(environment, file));
    }

    /**
     * The value of a setting.
     *
     * @param setting one of {@link Settings#all()}
     * @return its value; never null (a setting without default holds an {@link java.util.Optional})
     */
    @SuppressWarnings("unchecked") // parse() puts under each setting what its own parser made
    public <T> T get(Setting<T> setting) {
        Object value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException(setting.name() + " is not listed in Settings.all()");
        }
        return (T) value;
    }

    /**
     * Reads a settings file: {@code NAME=value} lines; blank lines and lines that start with {@code #} are passed over;
     * one pair of quotes around a value is taken off.
     *
     * @param file the file
     * @return its keys and values in the order of the file
     * @throws InvalidSettingException if the file is absent or a line is not of that form, with its number
     */
    public static Map<String, String> readFile(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new InvalidSettingException(FILE_VARIABLE + "=" + file + ": there is no such file");
        } catch (IOException e) {
            throw new UncheckedIOException("the settings file " + file + " cannot be read", e);
        }
        Map<String, String> result = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new InvalidSettingException(file + ", line " + (i + 1) + ": expected NAME=value");
            }
            result.put(
                    line.substring(0, equals).strip(),
                    unquote(line.substring(equals + 1).strip()));
        }
        return result;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static Map<Setting<?>, Object> parse(Map<String, String> environment, Map<String, String> file) {
        Map<Setting<?>, Object> values = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Setting<?> setting : Settings.all()) {
            Found found = find(setting, environment, file);
            try {
                values.put(setting, setting.parser().apply(found.text()));
            } catch (IllegalArgumentException e) {
                String shown = setting.secret() ? "(a secret)" : found.text();
                wrong.add(found.name() + "=" + shown + ": allowed is " + setting.allowed());
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidSettingException(String.join("\n", wrong));
        }
        return Map.copyOf(values);
    }

    private record Found(String name, String text) {}

    private static Found find(Setting<?> setting, Map<String, String> environment, Map<String, String> file) {
        for (Map<String, String> source : List.of(environment, file)) {
            Found found = findIn(setting, source);
            if (found != null) {
                return found;
            }
        }
        String text = setting.defaultText();
        return new Found(setting.name(), text == null ? "" : text);
    }

    private static @Nullable Found findIn(Setting<?> setting, Map<String, String> source) {
        List<String> names = new ArrayList<>();
        names.add(setting.name());
        names.addAll(setting.aliases());
        for (String name : names) {
            String value = source.get(name);
            if (value != null && !value.isBlank()) {
                return new Found(name, value.strip());
            }
        }
        return null;
    }
}
