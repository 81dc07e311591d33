package social.anancus.launcher.run;

/** The settings that the launcher reads itself. {@code docs/configuration.md} lists them. */
public enum LaunchSetting {
    PORT("0 to 65535", "8080", "The port for people and other servers."),
    BIND("an address of this machine", "127.0.0.1", "The address on which to listen; 0.0.0.0 for all."),
    ADMIN_PORT("0 to 65535", "any free one", "The port of the app server's admin console, on this machine only."),
    JAVA_HEAP("a number with m or g", "512m", "The heap of the app server."),
    JAVA_OPTIONS("options with blanks between", "", "Further options for the app server's Java machine."),
    DATABASE_URL("postgres://user:password@host:port/name", "", "A database of your own; none is started then."),
    DB_HOST("a host", "", "The same in parts: the database's host."),
    DB_PORT("0 to 65535", "5432", "The database's port."),
    DB_NAME("a name", "anancus", "The database's name."),
    DB_USER("a name", "anancus", "The database's user."),
    DB_PASS("a password", "", "The database user's password."),
    DB_SSLMODE("disable, prefer, require, verify-ca or verify-full", "prefer", "Whether the connection is encrypted."),
    BROKER_URL(
            "tcp://user:password@host:port",
            "",
            "An Artemis broker of your own, or several with commas between; none is started then.");

    private final String allowed;
    private final String byDefault;
    private final String meaning;

    LaunchSetting(String allowed, String byDefault, String meaning) {
        this.allowed = allowed;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /**
     * @return what a value may be, in words
     */
    public String allowed() {
        return allowed;
    }

    /**
     * @return the default as it would be written; empty where there is none
     */
    public String byDefault() {
        return byDefault;
    }

    /**
     * @return whether its value must never be shown
     */
    public boolean isSecret() {
        return this == DATABASE_URL || this == DB_PASS || this == BROKER_URL;
    }

    /**
     * @return what it does
     */
    public String meaning() {
        return meaning;
    }
}
