package social.anancus.launcher.run;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.Failure;

/**
 * The settings that decide what the launcher starts and where: environment over file over default. The server reads the
 * same sources for its own settings.
 */
public final class LaunchSettings {
    private static final Pattern HEAP = Pattern.compile("[1-9][0-9]{1,5}[mg]");

    private final Map<String, String> values;

    private LaunchSettings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param environment the environment variables
     * @param file the settings file
     * @return the settings of both
     * @throws Failure if the file cannot be read or a line has no equals sign
     */
    public static LaunchSettings read(Map<String, String> environment, Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            int number = 0;
            for (String raw : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                number++;
                String line = raw.strip();
                int equals = line.indexOf('=');
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (equals < 1) {
                    throw new Failure(file + ", line " + number + ": expected NAME=value");
                }
                values.put(
                        line.substring(0, equals).strip(),
                        unquote(line.substring(equals + 1).strip()));
            }
        } catch (IOException e) {
            throw new Failure("The settings file " + file + " cannot be read: " + e.getMessage());
        }
        for (LaunchSetting setting : LaunchSetting.values()) {
            String value = environment.get(setting.name());
            if (value != null && !value.isBlank()) {
                values.put(setting.name(), value.strip());
            }
        }
        return new LaunchSettings(values);
    }

    /**
     * @param name a setting that the server reads
     * @return its text in the file, if any
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * @return the port for people and other servers
     */
    public int port() {
        return number(LaunchSetting.PORT, 8080);
    }

    /**
     * @return the address on which to listen
     */
    public String bind() {
        return text(LaunchSetting.BIND.name()).orElse("127.0.0.1");
    }

    /**
     * @return the port of the app server's admin console; 0 for any that is free
     */
    public int adminPort() {
        return number(LaunchSetting.ADMIN_PORT, 0);
    }

    /**
     * @return the app server's heap, as Java's -Xmx takes it
     */
    public String heap() {
        String heap = text(LaunchSetting.JAVA_HEAP.name()).orElse("512m").toLowerCase(Locale.ROOT);
        if (!HEAP.matcher(heap).matches()) {
            throw wrong(LaunchSetting.JAVA_HEAP, heap);
        }
        return heap;
    }

    /**
     * @return further options of the app server's Java machine
     */
    public List<String> javaOptions() {
        return text(LaunchSetting.JAVA_OPTIONS.name())
                .map(options -> List.of(options.strip().split("\\s+")))
                .orElse(List.of());
    }

    /**
     * @return the address of a broker of one's own
     */
    public Optional<String> brokerUrl() {
        return text(LaunchSetting.BROKER_URL.name());
    }

    /** How to reach a database: the JDBC address, user and password. */
    public record Database(String url, String user, String password) {}

    /**
     * @return the database of one's own that DATABASE_URL or DB_HOST names; empty where the launcher shall start one
     */
    public Optional<Database> database() {
        Optional<String> url = text(LaunchSetting.DATABASE_URL.name());
        if (url.isPresent()) {
            return Optional.of(parse(url.get()));
        }
        return text(LaunchSetting.DB_HOST.name()).map(host -> {
            String query = text(LaunchSetting.DB_SSLMODE.name())
                    .map(mode -> "?sslmode=" + mode)
                    .orElse("");
            return new Database(
                    "jdbc:postgresql://" + host + ":" + number(LaunchSetting.DB_PORT, 5432) + "/"
                            + text(LaunchSetting.DB_NAME.name()).orElse("anancus") + query,
                    text(LaunchSetting.DB_USER.name()).orElse("anancus"),
                    text(LaunchSetting.DB_PASS.name()).orElse(""));
        });
    }

    private static Database parse(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw wrong(LaunchSetting.DATABASE_URL, text);
        }
        String scheme = String.valueOf(uri.getScheme());
        String userInfo = uri.getRawUserInfo();
        if (!(scheme.equals("postgres") || scheme.equals("postgresql"))
                || uri.getHost() == null
                || userInfo == null
                || uri.getPath() == null
                || uri.getPath().length() < 2) {
            throw wrong(LaunchSetting.DATABASE_URL, text);
        }
        int colon = userInfo.indexOf(':');
        String port = uri.getPort() < 0 ? "5432" : Integer.toString(uri.getPort());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Database(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
                decode(colon < 0 ? userInfo : userInfo.substring(0, colon)),
                colon < 0 ? "" : decode(userInfo.substring(colon + 1)));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private int number(LaunchSetting setting, int byDefault) {
        @Nullable String text = text(setting.name()).orElse(null);
        if (text == null) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, text);
        }
        throw wrong(setting, text);
    }

    private static Failure wrong(LaunchSetting setting, String value) {
        return new Failure(setting.name() + "=" + (setting.isSecret() ? "(a secret)" : value) + ": allowed is "
                + setting.allowed());
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
