package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** What the server says of itself; that it says it in the right form is checked with every answer. */
class InstanceIT {
    private static RunningServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = RunningServer.shared();
        sql("insert into rule (priority, text, hint, created_at, updated_at) values"
                + " (2, 'No spam', '', now(), now()), (1, 'Be kind', 'To all', now(), now()),"
                + " (0, 'Gone', '', now(), now())");
        sql("update rule set deleted_at = now() where text = 'Gone'");
        sql("insert into rule_translation (rule_id, language, text) select id, 'de', 'Sei freundlich' from rule"
                + " where text = 'Be kind'");
        sql("insert into terms_of_service (text, effective_date, published_at, created_at) values"
                + " ('The **old** ones', '2020-01-01', now(), now()), ('The new ones', '2100-01-01', now(), now())");
        sql("insert into instance_setting (key, value, updated_at) values"
                + " ('site_extended_description', '\"We are *here*.\"', '2026-01-02T03:04:05.678Z')");
    }

    @AfterAll
    static void tidy() throws SQLException {
        sql("delete from rule");
        sql("delete from terms_of_service");
        sql("delete from instance_setting where key like 'site\\_%'");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
        }
    }

    private static JsonNode get(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void clientsFindVersionLimitsAndStreaming() {
        JsonNode instance = get("/api/v2/instance");

        assertThat(instance.path("version").textValue())
                .matches("4\\.6\\.5 \\(compatible; Anancus \\d+\\.\\d+\\.\\d+\\)");
        assertThat(instance.at("/api_versions/mastodon").intValue()).isEqualTo(11);
        assertThat(instance.at("/configuration/statuses/max_characters").intValue())
                .isEqualTo(500);
        assertThat(instance.at("/configuration/urls/streaming").textValue()).startsWith("ws");
        assertThat(instance.at("/registrations/enabled").booleanValue()).isFalse();
        assertThat(instance.at("/configuration/urls/terms_of_service").textValue())
                .endsWith("/terms-of-service");
        assertThat(instance.path("rules").findValuesAsText("text")).contains("Be kind", "No spam");
    }

    @Test
    void olderClientsFindTheOldFormAndThatItIsOld() {
        JsonNode instance = get("/api/v1/instance");

        assertThat(instance.at("/configuration/polls/max_options").intValue()).isEqualTo(4);
        assertThat(server.get("/api/v1/instance").headers().firstValue("Deprecation"))
                .contains("@1668384000");
    }

    @Test
    void rulesComeInTheirOrderWithTheirTranslations() {
        JsonNode rules = get("/api/v1/instance/rules");

        assertThat(rules.at("/0/text").textValue()).isEqualTo("Be kind");
        assertThat(rules.at("/0/translations/de/text").textValue()).isEqualTo("Sei freundlich");
        assertThat(rules.at("/1/text").textValue()).isEqualTo("No spam");
        assertThat(rules).hasSize(2);
    }

    @Test
    void textsAreHtmlWithTheTimeOfTheirChange() {
        JsonNode description = get("/api/v1/instance/extended_description");

        assertThat(description.path("content").textValue()).contains("We are <em>here</em>.");
        assertThat(description.path("updated_at").textValue()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(get("/api/v1/instance/privacy_policy").path("content").textValue())
                .startsWith("<p>");
    }

    @Test
    void theTermsThatHoldTellWhatFollowsThem() {
        JsonNode terms = get("/api/v1/instance/terms_of_service");

        assertThat(terms.path("effective_date").textValue()).isEqualTo("2020-01-01");
        assertThat(terms.path("succeeded_by").textValue()).isEqualTo("2100-01-01");
        assertThat(terms.path("content").textValue()).contains("<strong>old</strong>");
        assertThat(get("/api/v1/instance/terms_of_service/2100-01-01")
                        .path("effective")
                        .booleanValue())
                .isFalse();
        assertThat(server.get("/api/v1/instance/terms_of_service/2020-02-30").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/instance/terms_of_service/2020-02-02").statusCode())
                .isEqualTo(404);
    }

    @Test
    void figuresOfTwelveWeeksAndKnownServersAreThere() {
        JsonNode weeks = get("/api/v1/instance/activity");

        assertThat(weeks).hasSize(12);
        assertThat(Long.parseLong(weeks.at("/0/week").textValue()))
                .isGreaterThan(Long.parseLong(weeks.at("/11/week").textValue()));
        assertThat(get("/api/v1/instance/peers").isArray()).isTrue();
        assertThat(get("/api/v1/instance/translation_languages")).isEmpty();
        assertThat(get("/api/v1/instance/languages").findValuesAsText("code")).contains("en", "de", "he");
    }
}
