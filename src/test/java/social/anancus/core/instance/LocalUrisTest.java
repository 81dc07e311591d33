package social.anancus.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import social.anancus.platform.settings.ServerSettings;

class LocalUrisTest {
    private static LocalUris uris(Map<String, String> settings) {
        return new LocalUris(ServerSettings.of(settings, Map.of()));
    }

    @Test
    void addressesAreUnderTheLocalDomain() {
        LocalUris uris = uris(Map.of("LOCAL_DOMAIN", "anancus.example"));

        assertThat(uris.root()).isEqualTo("https://anancus.example");
        assertThat(uris.actorById(42)).isEqualTo("https://anancus.example/ap/users/42");
        assertThat(uris.actorByName("alice")).isEqualTo("https://anancus.example/users/alice");
        assertThat(uris.profile("alice")).isEqualTo("https://anancus.example/@alice");
    }

    @Test
    void anotherHostMayServeThem() {
        LocalUris uris = uris(Map.of("LOCAL_DOMAIN", "anancus.example", "WEB_DOMAIN", "social.anancus.example"));

        assertThat(uris.localDomain()).isEqualTo("anancus.example");
        assertThat(uris.sharedInbox()).isEqualTo("https://social.anancus.example/inbox");
        assertThat(uris.instanceActor()).isEqualTo("https://social.anancus.example/actor");
    }

    @Test
    void aTrialRunsWithoutTls() {
        assertThat(uris(Map.of("LOCAL_DOMAIN", "localhost:8080", "LOCAL_HTTPS", "false"))
                        .root())
                .isEqualTo("http://localhost:8080");
    }
}
