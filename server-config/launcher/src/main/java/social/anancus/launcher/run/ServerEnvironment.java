package social.anancus.launcher.run;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import social.anancus.launcher.DataFolder;
import social.anancus.launcher.Failure;
import social.anancus.launcher.media.MediaPrograms;

/** The environment variables by which the launcher tells the server where things are. */
final class ServerEnvironment {
    private final Map<String, String> variables = new TreeMap<>();

    ServerEnvironment(DataFolder data, LaunchSettings settings, int port, int adminPort) {
        variables.put("ANANCUS_BIND", settings.bind());
        variables.put("ANANCUS_PORT", Integer.toString(port));
        variables.put("ANANCUS_ADMIN_PORT", Integer.toString(adminPort));
        variables.put("ANANCUS_SETTINGS", data.settingsFile().toString());
        variables.put("ANANCUS_BROKER_DATA", data.root().resolve("broker").toString());
        variables.put("DATA_DIR", data.root().toString());
        variables.put("CONSOLE_TOKEN", data.secret("console.token"));
        settings.brokerUrl().ifPresent(url -> variables.put("BROKER_URL", url));
    }

    void database(LaunchSettings.Database database) {
        String separator = database.url().contains("?") ? "&" : "?";
        variables.put(
                "ANANCUS_DB_URL",
                database.url() + separator
                        + "ApplicationName=anancus&connectTimeout=2&loginTimeout=10&socketTimeout=60&tcpKeepAlive=true"
                        + "&stringtype=unspecified");
        variables.put("ANANCUS_DB_USER", database.user());
        variables.put("ANANCUS_DB_PASSWORD", database.password());
    }

    /**
     * The programs that read pictures and films. The admin's own choice comes first.
     *
     * @param programs those that came with the build
     */
    void mediaTools(LaunchSettings settings, MediaPrograms programs) {
        offer(settings, "FFMPEG_BINARY", programs.ffmpeg().toString());
        offer(settings, "FFPROBE_BINARY", programs.ffprobe().toString());
    }

    /** The environment counts more than the file, so what the file says must not be overridden here. */
    private void offer(LaunchSettings settings, String name, String value) {
        String chosen = System.getenv(name);
        if (settings.text(name).isEmpty() && (chosen == null || chosen.isBlank())) {
            variables.put(name, value);
        }
    }

    /**
     * The domain of people's handles: named now, named in an earlier run, or this machine for a trial.
     *
     * @param named the option --domain, if given
     * @return the public address of the server
     */
    String domain(@Nullable String named, LaunchSettings settings, RunState state, int port) {
        Optional<String> kept = settings.text("LOCAL_DOMAIN")
                .or(() -> Optional.ofNullable(System.getenv("LOCAL_DOMAIN")))
                .or(() -> state.noted("domain"));
        if (named != null && kept.isPresent() && !kept.get().equals(named)) {
            throw new Failure("This data folder belongs to the domain " + kept.get()
                    + ". A server's domain cannot be changed; name another data folder for " + named + ".");
        }
        String domain = named != null ? named : kept.orElse(null);
        if (domain == null) {
            variables.put("LOCAL_DOMAIN", "localhost:" + port);
            variables.put("LOCAL_HTTPS", System.getenv().getOrDefault("LOCAL_HTTPS", "false"));
            return "http://localhost:" + port + "/";
        }
        state.note("domain", domain);
        variables.put("LOCAL_DOMAIN", domain);
        boolean secure = !settings.text("LOCAL_HTTPS")
                .or(() -> Optional.ofNullable(System.getenv("LOCAL_HTTPS")))
                .orElse("true")
                .equals("false");
        return (secure ? "https://" : "http://") + settings.text("WEB_DOMAIN").orElse(domain) + "/";
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }
}
