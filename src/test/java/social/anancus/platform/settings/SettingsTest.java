package social.anancus.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static <T> T fromEnvironment(Setting<T> setting, String value) {
        return ServerSettings.of(Map.of(setting.name(), value), Map.of()).get(setting);
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheFileOverTheDefault() {
        Map<String, String> file = Map.of("SMTP_PORT", "26", "NODE_NAME", "from-file");
        ServerSettings settings = ServerSettings.of(Map.of("SMTP_PORT", "27"), file);

        assertThat(settings.get(Settings.SMTP_PORT)).isEqualTo(27);
        assertThat(settings.get(Settings.NODE_NAME)).isEqualTo("from-file");
        assertThat(settings.get(Settings.LOCAL_DOMAIN)).isEqualTo("localhost");
    }

    @Test
    void anEmptyValueCountsAsAbsent() {
        ServerSettings settings = ServerSettings.of(Map.of("SMTP_PORT", "  "), Map.of("SMTP_PORT", "26"));

        assertThat(settings.get(Settings.SMTP_PORT)).isEqualTo(26);
    }

    @Test
    void spaceAroundAValueDoesNotMatter() {
        assertThat(fromEnvironment(Settings.SMTP_PORT, " 25 ")).isEqualTo(25);
    }

    @Test
    void anotherNameIsHonouredAndTheOwnNameWinsWithinOneSource() {
        assertThat(ServerSettings.of(Map.of("SMTP_SSL", "true"), Map.of()).get(Settings.SMTP_TLS))
                .isTrue();
        assertThat(ServerSettings.of(Map.of("SMTP_SSL", "true", "SMTP_TLS", "false"), Map.of())
                        .get(Settings.SMTP_TLS))
                .isFalse();
        assertThat(ServerSettings.of(Map.of("SMTP_SSL", "true"), Map.of("SMTP_TLS", "false"))
                        .get(Settings.SMTP_TLS))
                .isTrue();
    }

    @Test
    void everyWrongValueIsNamedAtOnceWithWhatIsAllowed() {
        Map<String, String> environment = Map.of("SMTP_PORT", "0", "DEFAULT_LOCALE", "xx", "SMTP_SSL", "maybe");

        assertThatThrownBy(() -> ServerSettings.of(environment, Map.of("LOCAL_DOMAIN", "no domain")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("""
                        LOCAL_DOMAIN=no domain: allowed is a host name, with :port where it is not 443
                        SMTP_PORT=0: allowed is 1 to 65535
                        SMTP_SSL=maybe: allowed is true or false
                        DEFAULT_LOCALE=xx: allowed is en or de""");
    }

    @Test
    void aWrongSecretIsNotShown() {
        assertThatThrownBy(() -> ServerSettings.of(Map.of("CONSOLE_TOKEN", "too-short"), Map.of()))
                .hasMessage("CONSOLE_TOKEN=(a secret): allowed is 24 to 256 characters");
    }

    @Test
    void aSettingThatIsNotListedCannotBeAskedFor() {
        Setting<String> stray = new Setting<>("STRAY", List.of(), "None", "", "", false, "", value -> value);

        assertThatThrownBy(() -> ServerSettings.of(Map.of(), Map.of()).get(stray))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STRAY");
    }

    @Test
    void noNameMeansTwoThingsAndEverySettingExplainsItself() {
        Set<String> names = new HashSet<>();
        for (Setting<?> setting : Settings.all()) {
            assertThat(names.add(setting.name())).as(setting.name()).isTrue();
            assertThat(setting.aliases()).allMatch(names::add);
            assertThat(setting.name()).matches("[A-Z][A-Z0-9_]*");
            assertThat(setting.description()).endsWith(".");
            assertThat(setting.allowed()).isNotBlank();
            assertThat(setting.group()).isNotBlank();
        }
    }

    @Test
    void groupsStandTogether() {
        List<String> groups = Settings.all().stream().map(Setting::group).toList();
        long changes = IntStream.range(1, groups.size())
                .filter(i -> !groups.get(i).equals(groups.get(i - 1)))
                .count();

        assertThat(changes + 1).isEqualTo(groups.stream().distinct().count());
    }

    @Test
    void numbersHaveBounds() {
        assertThat(fromEnvironment(Settings.SMTP_PORT, "1")).isEqualTo(1);
        assertThat(fromEnvironment(Settings.SMTP_PORT, "65535")).isEqualTo(65535);
        assertRefused(Settings.SMTP_PORT, "0", "65536", "-1", "1.5", "x", "99999999999");
    }

    @Test
    void durationsHaveUnitsAndBounds() {
        assertThat(fromEnvironment(Settings.DB_PROBE_INTERVAL, "100ms")).isEqualTo(Duration.ofMillis(100));
        assertThat(fromEnvironment(Settings.DB_PROBE_INTERVAL, "10s")).isEqualTo(Duration.ofSeconds(10));
        assertThat(fromEnvironment(Settings.JOB_LEASE, "2m")).isEqualTo(Duration.ofMinutes(2));
        assertThat(fromEnvironment(Settings.JOB_LEASE, "6h")).isEqualTo(Duration.ofHours(6));
        assertRefused(Settings.DB_PROBE_INTERVAL, "99ms", "10001ms", "5", "5 s", "1d", "-1s", "9999999999s", "1.5s");
    }

    @Test
    void flagsAreSaidInFourWays() {
        for (String yes : List.of("true", "1", "yes", "on", "TRUE", "Yes")) {
            assertThat(fromEnvironment(Settings.HTTP_ANY_PORT, yes)).as(yes).isTrue();
        }
        for (String no : List.of("false", "0", "no", "off", "OFF")) {
            assertThat(fromEnvironment(Settings.RATE_LIMITS, no)).as(no).isFalse();
        }
        assertRefused(Settings.RATE_LIMITS, "maybe", "2", "t");
    }

    @Test
    void choicesAreLimited() {
        assertThat(fromEnvironment(Settings.SMTP_ENABLE_STARTTLS, "Always")).isEqualTo("always");
        assertRefused(Settings.SMTP_ENABLE_STARTTLS, "sometimes");
    }

    @Test
    void hostsAreNamesWithAnOptionalPort() {
        assertThat(fromEnvironment(Settings.LOCAL_DOMAIN, "Example.Social")).isEqualTo("example.social");
        assertThat(fromEnvironment(Settings.LOCAL_DOMAIN, "a.localhost:8181")).isEqualTo("a.localhost:8181");
        assertThat(fromEnvironment(Settings.LOCAL_DOMAIN, "a".repeat(63) + ".example"))
                .startsWith("a");
        assertRefused(
                Settings.LOCAL_DOMAIN,
                "https://example.social",
                "example.social/",
                "-a.example",
                "a..b",
                "a_b",
                "ä.example",
                "a".repeat(64) + ".example",
                ("a".repeat(60) + ".").repeat(5) + "example",
                "a:123456");
    }

    @Test
    void networksAreAListWithCommasOrSpaces() {
        assertThat(fromEnvironment(Settings.TRUSTED_PROXY_IP, "10.0.0.0/8, ::1 192.168.1.1"))
                .hasSize(3)
                .anyMatch(range -> range.contains(new byte[] {(byte) 192, (byte) 168, 1, 1}));
        assertThat(ServerSettings.of(Map.of(), Map.of()).get(Settings.ALLOWED_PRIVATE_ADDRESSES))
                .isEmpty();
        assertRefused(Settings.TRUSTED_PROXY_IP, "localhost", "10.0.0.0/8;::1", "10.0.0.0/1234");
    }

    @Test
    void textsHaveLengths() {
        assertThat(fromEnvironment(Settings.NODE_NAME, "x".repeat(64))).hasSize(64);
        assertRefused(Settings.NODE_NAME, "x".repeat(65));
        assertThat(fromEnvironment(Settings.CONSOLE_TOKEN, "x".repeat(24))).contains("x".repeat(24));
        assertRefused(Settings.CONSOLE_TOKEN, "x".repeat(23), "x".repeat(257));
    }

    @Test
    void anAbsentOptionalIsEmpty() {
        ServerSettings settings = ServerSettings.of(Map.of(), Map.of());

        assertThat(settings.get(Settings.SMTP_SERVER)).isEmpty();
        assertThat(settings.get(Settings.WEB_DOMAIN)).isEmpty();
    }

    @Test
    void foldersBecomeAbsolute() {
        assertThat(fromEnvironment(Settings.DATA_DIR, "some/./where/../data"))
                .isEqualTo(Path.of("some", "data").toAbsolutePath());
    }

    private static void assertRefused(Setting<?> setting, String... values) {
        Arrays.stream(values)
                .forEach(value -> assertThatThrownBy(() -> fromEnvironment(setting, value))
                        .as("%s=%s", setting.name(), value)
                        .isInstanceOf(InvalidSettingException.class)
                        .hasMessageContaining(setting.name()));
    }

    @Test
    void everyDefaultIsAllowedByItsOwnParser() {
        ServerSettings settings = ServerSettings.of(Map.of(), Map.of());

        assertThat(Settings.all())
                .allSatisfy(
                        setting -> assertThat((Object) settings.get(setting)).isNotNull());
    }
}
