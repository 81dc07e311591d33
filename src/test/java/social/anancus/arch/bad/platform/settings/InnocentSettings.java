package social.anancus.arch.bad.platform.settings;

/** Innocent: settings read the environment. */
public class InnocentSettings {
    public String home() {
        return System.getenv().getOrDefault("HOME", "/");
    }
}
