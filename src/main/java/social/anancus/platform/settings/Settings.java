package social.anancus.platform.settings;

import static social.anancus.platform.settings.Parsers.choice;
import static social.anancus.platform.settings.Parsers.duration;
import static social.anancus.platform.settings.Parsers.flag;
import static social.anancus.platform.settings.Parsers.host;
import static social.anancus.platform.settings.Parsers.networks;
import static social.anancus.platform.settings.Parsers.number;
import static social.anancus.platform.settings.Parsers.optional;
import static social.anancus.platform.settings.Parsers.path;
import static social.anancus.platform.settings.Parsers.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.net.AddressRange;

/**
 * Every setting of the server. Mastodon's names are kept where the meaning is the same. {@code docs/configuration.md}
 * lists them for the admin and is compared with this class by a test.
 */
public final class Settings {
    private static final List<Setting<?>> ALL = new ArrayList<>();

    // Identity
    public static final Setting<String> LOCAL_DOMAIN = setting("LOCAL_DOMAIN", "Identity")
            .meaning("The domain in people's handles, @alice@this. It cannot be changed once others know the server.")
            .of(host(), "a host name, with :port where it is not 443", "localhost");
    public static final Setting<Optional<String>> WEB_DOMAIN = setting("WEB_DOMAIN", "Identity")
            .meaning("The host under which pages and the API are reached, where it differs from LOCAL_DOMAIN.")
            .of(optional(host()), "a host name, with :port where it is not 443", null);
    public static final Setting<Boolean> LOCAL_HTTPS = setting("LOCAL_HTTPS", "Identity")
            .meaning("Whether the public addresses start with https. Off only for a trial on one's own machine.")
            .of(flag(), "true or false", "true");

    public static final Setting<Optional<String>> SOURCE_BASE_URL = setting("SOURCE_BASE_URL", "Identity")
            .meaning(
                    "Where the server's source can be had, for visitors who ask. Without it they are led to the front page.")
            .of(optional(text(8, 500)), "an address", null);

    // Files
    public static final Setting<Path> DATA_DIR = setting("DATA_DIR", "Files")
            .meaning("Where the server keeps its files: media, mail that could not be sent, secrets.")
            .of(path(), "a folder", "data");

    public static final Setting<Optional<String>> MEDIA_HOST = setting("MEDIA_HOST", "Files")
            .aliases("S3_ALIAS_HOST")
            .meaning("The host under which uploaded files are reached, where it is another one that leads here.")
            .of(optional(host()), "a host name, with :port where it is not 443", null);
    public static final Setting<String> FFMPEG_BINARY = setting("FFMPEG_BINARY", "Files")
            .meaning("The program that converts pictures, sound and films; ./anancus run brings one.")
            .of(text(1, 4096), "a path, or a name on the PATH", "ffmpeg");
    public static final Setting<String> FFPROBE_BINARY = setting("FFPROBE_BINARY", "Files")
            .meaning("The program that tells what is in a file; ./anancus run brings one.")
            .of(text(1, 4096), "a path, or a name on the PATH", "ffprobe");

    // Database
    public static final Setting<Duration> DB_PROBE_INTERVAL = setting("DB_PROBE_INTERVAL", "Database")
            .meaning("How often the server asks whether the database answers; while it does not, requests get 503.")
            .of(duration(Duration.ofMillis(100), Duration.ofSeconds(10)), "100ms to 10s", "500ms");

    // Jobs
    public static final Setting<String> NODE_NAME = setting("NODE_NAME", "Jobs")
            .meaning("The name of this server process among others on the same database; it must be unique.")
            .of(text(1, 64), "1 to 64 characters", "main");
    public static final Setting<Duration> JOB_SWEEP_INTERVAL = setting("JOB_SWEEP_INTERVAL", "Jobs")
            .meaning("How often jobs whose message was lost are looked for.")
            .of(duration(Duration.ofMillis(200), Duration.ofMinutes(10)), "200ms to 10m", "5s");
    public static final Setting<Duration> JOB_LEASE = setting("JOB_LEASE", "Jobs")
            .meaning("How long a worker may hold a job before another may take it.")
            .of(duration(Duration.ofSeconds(10), Duration.ofHours(6)), "10s to 6h", "10m");
    public static final Setting<Integer> JOBS_INBOUND = setting("JOBS_INBOUND", "Jobs")
            .meaning("How many jobs run at once on this node: activities from other servers.")
            .of(number(1, 8), "1 to 8", "4");
    public static final Setting<Integer> JOBS_OUTBOUND = setting("JOBS_OUTBOUND", "Jobs")
            .meaning("How many jobs run at once on this node: deliveries to other servers.")
            .of(number(1, 32), "1 to 32", "16");
    public static final Setting<Integer> JOBS_FAN_OUT = setting("JOBS_FAN_OUT", "Jobs")
            .meaning("How many jobs run at once on this node: feeds and notifications.")
            .of(number(1, 4), "1 to 4", "2");
    public static final Setting<Integer> JOBS_MAIL = setting("JOBS_MAIL", "Jobs")
            .meaning("How many jobs run at once on this node: mail.")
            .of(number(1, 4), "1 to 4", "2");
    public static final Setting<Integer> JOBS_PUSH = setting("JOBS_PUSH", "Jobs")
            .meaning("How many jobs run at once on this node: push notifications.")
            .of(number(1, 16), "1 to 16", "4");
    public static final Setting<Integer> JOBS_MEDIA = setting("JOBS_MEDIA", "Jobs")
            .meaning("How many jobs run at once on this node: media.")
            .of(number(1, 4), "1 to 4", "1");
    public static final Setting<Integer> JOBS_FETCH = setting("JOBS_FETCH", "Jobs")
            .meaning("How many jobs run at once on this node: links, threads and profiles of other servers.")
            .of(number(1, 16), "1 to 16", "4");
    public static final Setting<Integer> JOBS_LOW = setting("JOBS_LOW", "Jobs")
            .meaning("How many jobs run at once on this node: what can wait.")
            .of(number(1, 4), "1 to 4", "1");
    public static final Setting<Optional<String>> JMS_CONNECTION_FACTORY = setting("JMS_CONNECTION_FACTORY", "Jobs")
            .meaning("The JNDI name of the way to the broker, where the server's own is not under a usual name.")
            .of(optional(text(1, 200)), "a JNDI name", null);

    // Federation
    public static final Setting<Boolean> AUTHORIZED_FETCH = setting("AUTHORIZED_FETCH", "Federation")
            .meaning("Whether other servers must sign what they ask for, so that blocked ones are told nothing.")
            .of(flag(), "true or false", "false");
    public static final Setting<Integer> INBOX_BACKLOG = setting("INBOX_BACKLOG", "Federation")
            .meaning("How many activities of other servers may wait; beyond that more are put off with 503.")
            .of(number(100, 1_000_000), "100 to 1000000", "20000");
    public static final Setting<Integer> INBOX_BACKLOG_PER_HOST = setting("INBOX_BACKLOG_PER_HOST", "Federation")
            .meaning(
                    "How many of these may be of one host with its subdomains; beyond that its next are put off with 429.")
            .of(number(10, 1_000_000), "10 to 1000000", "4000");
    public static final Setting<Duration> INBOX_BODY_DEADLINE = setting("INBOX_BODY_DEADLINE", "Federation")
            .meaning("How long the body of an activity may take to come; then its sender is put off with 408.")
            .of(duration(Duration.ofSeconds(1), Duration.ofMinutes(5)), "1s to 5m", "30s");

    // Outbound HTTP
    public static final Setting<List<AddressRange>> ALLOWED_PRIVATE_ADDRESSES = setting(
                    "ALLOWED_PRIVATE_ADDRESSES", "Outbound HTTP")
            .meaning("Private networks that the server may speak to, such as a proxy of your own.")
            .of(networks(), "addresses or CIDR ranges with commas between", "");
    public static final Setting<Optional<Path>> HTTP_CA_FILE = setting("HTTP_CA_FILE", "Outbound HTTP")
            .meaning("Certificate authorities (PEM) that are trusted beside those of the Java machine, for servers in a"
                    + " network of your own.")
            .of(optional(path()), "a file", null);
    public static final Setting<Boolean> HTTP_ANY_PORT = setting("HTTP_ANY_PORT", "Outbound HTTP")
            .meaning("Whether other servers may be reached on ports other than 80 and 443. For tests.")
            .of(flag(), "true or false", "false");
    public static final Setting<Duration> HTTP_CONNECT_TIMEOUT = setting("HTTP_CONNECT_TIMEOUT", "Outbound HTTP")
            .meaning("How long a connection to another server may take, name look-up apart.")
            .of(duration(Duration.ofMillis(100), Duration.ofMinutes(1)), "100ms to 1m", "5s");
    public static final Setting<Duration> HTTP_READ_TIMEOUT = setting("HTTP_READ_TIMEOUT", "Outbound HTTP")
            .meaning("How long another server may be silent.")
            .of(duration(Duration.ofMillis(100), Duration.ofMinutes(5)), "100ms to 5m", "10s");
    public static final Setting<Duration> HTTP_TOTAL_TIMEOUT = setting("HTTP_TOTAL_TIMEOUT", "Outbound HTTP")
            .meaning("How long a whole request may take, redirects and body included.")
            .of(duration(Duration.ofMillis(100), Duration.ofMinutes(10)), "100ms to 10m", "30s");
    public static final Setting<Integer> HTTP_PER_HOST = setting("HTTP_PER_HOST", "Outbound HTTP")
            .meaning("How many requests to one host may run at once.")
            .of(number(1, 256), "1 to 256", "8");

    // Delivery
    public static final Setting<Integer> DELIVERY_PER_HOST = setting("DELIVERY_PER_HOST", "Delivery")
            .meaning("How many deliveries to one other server may run at once on this node.")
            .of(number(1, 32), "1 to 32", "2");
    public static final Setting<Integer> DELIVERY_SLOW = setting("DELIVERY_SLOW", "Delivery")
            .meaning(
                    "How many deliveries to slow servers may run at once on this node beside those that workers wait for.")
            .of(number(0, 400), "0 to 400", "128");
    public static final Setting<Duration> DELIVERY_TIMEOUT = setting("DELIVERY_TIMEOUT", "Delivery")
            .meaning("How long a delivery may take.")
            .of(duration(Duration.ofSeconds(1), Duration.ofSeconds(25)), "1s to 25s", "20s");

    // Mail
    public static final Setting<Optional<String>> SMTP_SERVER = setting("SMTP_SERVER", "Mail")
            .meaning("The mail server. Without it, messages land as .eml files in the data folder.")
            .of(optional(host()), "a host name", null);
    public static final Setting<Integer> SMTP_PORT =
            setting("SMTP_PORT", "Mail").meaning("The mail server's port.").of(number(1, 65535), "1 to 65535", "587");
    public static final Setting<Optional<String>> SMTP_LOGIN = setting("SMTP_LOGIN", "Mail")
            .meaning("The user name for the mail server.")
            .of(optional(text(1, 512)), "up to 512 characters", null);
    public static final Setting<Optional<String>> SMTP_PASSWORD = setting("SMTP_PASSWORD", "Mail")
            .secret()
            .meaning("The password for the mail server.")
            .of(optional(text(1, 512)), "up to 512 characters", null);
    public static final Setting<String> SMTP_FROM_ADDRESS = setting("SMTP_FROM_ADDRESS", "Mail")
            .meaning("The sender of the server's messages.")
            .of(text(3, 320), "an address, with or without a name: Name <name@host>", "Anancus <no-reply@localhost>");
    public static final Setting<Optional<String>> SMTP_REPLY_TO = setting("SMTP_REPLY_TO", "Mail")
            .meaning("Where answers to the server's messages go.")
            .of(optional(text(3, 320)), "an address", null);
    public static final Setting<String> SMTP_ENABLE_STARTTLS = setting("SMTP_ENABLE_STARTTLS", "Mail")
            .meaning("Whether the connection turns to TLS: if the server offers it, always, or never.")
            .of(choice("auto", "always", "never"), "auto, always or never", "auto");
    public static final Setting<Boolean> SMTP_TLS = setting("SMTP_TLS", "Mail")
            .aliases("SMTP_SSL")
            .meaning("Whether the connection is TLS from the start, as on port 465.")
            .of(flag(), "true or false", "false");

    // Language
    public static final Setting<String> DEFAULT_LOCALE = setting("DEFAULT_LOCALE", "Language")
            .meaning("The language for visitors whose own is not there.")
            .of(choice("en", "de"), "en or de", "en");

    // Looks
    public static final Setting<Optional<String>> DEFAULT_THEME = setting("DEFAULT_THEME", "Looks")
            .meaning(
                    "The theme of visitors and of people who have chosen none: warm, forum, or the name of a file in themes of the data folder.")
            .of(optional(text(1, 40)), "the name of a theme", null);

    // Access
    public static final Setting<List<AddressRange>> TRUSTED_PROXY_IP = setting("TRUSTED_PROXY_IP", "Access")
            .meaning("Proxies whose X-Forwarded-For is believed.")
            .of(networks(), "addresses or CIDR ranges with commas between", "127.0.0.0/8,::1");
    public static final Setting<Optional<String>> CONSOLE_TOKEN = setting("CONSOLE_TOKEN", "Access")
            .secret()
            .meaning("The secret with which ./anancus speaks to the running server; ./anancus run makes one.")
            .of(optional(text(24, 256)), "24 to 256 characters", null);
    public static final Setting<Optional<String>> METRICS_TOKEN = setting("METRICS_TOKEN", "Access")
            .secret()
            .meaning("The bearer token with which /metrics may be read from other machines.")
            .of(optional(text(24, 256)), "24 to 256 characters", null);
    public static final Setting<Boolean> RATE_LIMITS = setting("RATE_LIMITS", "Access")
            .meaning("Whether callers are limited. Off only for measurements.")
            .of(flag(), "true or false", "true");

    private Settings() {}

    /**
     * @return every setting, in the order of the documentation
     */
    public static List<Setting<?>> all() {
        return List.copyOf(ALL);
    }

    private static Draft setting(String name, String group) {
        return new Draft(name, group);
    }

    /** Collects the parts of one setting and registers it. */
    private static final class Draft {
        private final String name;
        private final String group;
        private List<String> aliases = List.of();
        private boolean secret;
        private String meaning = "";

        Draft(String name, String group) {
            this.name = name;
            this.group = group;
        }

        Draft aliases(String... names) {
            aliases = List.of(names);
            return this;
        }

        Draft secret() {
            secret = true;
            return this;
        }

        Draft meaning(String text) {
            meaning = text;
            return this;
        }

        <T> Setting<T> of(Function<String, T> parser, String allowed, @Nullable String defaultText) {
            Setting<T> setting = new Setting<>(name, aliases, group, allowed, defaultText, secret, meaning, parser);
            ALL.add(setting);
            return setting;
        }
    }
}
