package social.anancus.core.instance;

import java.util.Locale;

/** Who may sign up. */
public enum RegistrationMode {
    /** Everybody. */
    OPEN,
    /** Everybody, and a moderator looks at each. */
    APPROVED,
    /** Nobody. */
    NONE;

    /**
     * @return the name on the wire and in the settings table
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RegistrationMode ofWireName(String name) {
        for (RegistrationMode mode : values()) {
            if (mode.wireName().equals(name)) {
                return mode;
            }
        }
        return NONE;
    }
}
