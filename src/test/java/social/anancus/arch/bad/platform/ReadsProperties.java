package social.anancus.arch.bad.platform;

/** Reads a system property beside the settings. */
public class ReadsProperties {
    public boolean isSet() {
        return Boolean.getBoolean("anancus.example");
    }
}
