package social.anancus.arch.bad.platform;

/** Reads the environment beside the settings. */
public class ReadsTheEnvironment {
    public int size() {
        return System.getenv().size();
    }
}
