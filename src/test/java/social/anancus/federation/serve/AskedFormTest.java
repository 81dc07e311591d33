package social.anancus.federation.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/activity+json",
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
                "application/ld+json;profile=\"https://www.w3.org/ns/activitystreams\", application/activity+json",
                "application/activity+json, application/ld+json, text/html;q=0.1",
                "application/json",
                "text/x-json",
                "APPLICATION/JRD+JSON",
                "text/html, application/activity+json"
            })
    void whoNamesJsonGetsDocuments(String accept) {
        assertThat(AskedForm.isJson("/@alice", accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                "*/*",
                "",
                "application/xml",
                "application/activity+json;q=0",
                "text/html, application/json;q=0.5",
                "application/activity+json;q=nonsense"
            })
    void everybodyElseGetsPages(String accept) {
        assertThat(AskedForm.isJson("/@alice", accept)).isFalse();
    }

    @Test
    void withoutTheHeaderThePathDecides() {
        assertThat(AskedForm.isJson("/@alice", null)).isFalse();
        assertThat(AskedForm.isJson("/@alice.json", null)).isTrue();
        assertThat(AskedForm.isJson("/@alice.json", "text/html")).isTrue();
        assertThat(AskedForm.withoutSuffix("/@alice/12.json")).isEqualTo("/@alice/12");
        assertThat(AskedForm.withoutSuffix("/@alice/12")).isEqualTo("/@alice/12");
    }
}
