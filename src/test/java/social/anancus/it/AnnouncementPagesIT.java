package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.support.RunningServer;

/** Announcements stand on the start page until somebody has dismissed them; one may react there. */
class AnnouncementPagesIT {
    private static final String ID = "471100";

    private static RunningServer server;
    private static Resident alice;
    private static Resident bob;

    @BeforeAll
    static void start() {
        server = RunningServer.unlimited();
        alice = Resident.create(server, "newsreader", "203.0.113.121");
        bob = Resident.create(server, "newsmate", "203.0.113.122");
        execute("insert into announcement (id, text, published, all_day, starts_at, ends_at, created_at, published_at,"
                + " updated_at) overriding system value values (" + ID
                + ", 'Larger disks, says @newsmate: <b>be quick</b>"
                + " https://status.example/disks', true, true, now(), now() + interval '1 day', now(), now(), now())");
    }

    @AfterAll
    static void stop() {
        execute("delete from announcement where id = " + ID);
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Elements announcement(Resident who, String path) {
        Document page = who.page(path);
        return page.select("#announcement-" + ID);
    }

    private static void act(Resident who, String what, String value) {
        HttpResponse<String> answer = who.send("/announcements/" + ID + "/actions", "/home", Map.of(what, value));
        assertThat(answer.statusCode()).as(what).isEqualTo(302);
        assertThat(Visit.location(answer)).isEqualTo("/home");
    }

    @Test
    void whatIsAnnouncedStandsAtHomeUntilItIsDismissed() {
        Element shown = announcement(alice, "/home").first();
        assertThat(shown).isNotNull();
        assertThat(shown.text()).contains("Larger disks", "<b>be quick</b>");
        assertThat(shown.select("a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/@newsmate"))
                .contains("https://status.example/disks");
        assertThat(shown.select(".badge time")).as("days").hasSize(2);
        assertThat(shown.select("[name=react]").eachAttr("value"))
                .contains("👍")
                .hasSize(6);

        act(alice, "react", "👍");
        act(bob, "react", "👍");
        Element own = announcement(alice, "/home").select("[name=withdraw]").first();
        assertThat(own).isNotNull();
        assertThat(own.attr("aria-pressed")).isEqualTo("true");
        assertThat(own.select(".num").text()).isEqualTo("2");
        act(alice, "withdraw", "👍");
        Element others =
                announcement(alice, "/home").select("[name=react][value=👍]").first();
        assertThat(others).isNotNull();
        assertThat(others.attr("aria-pressed")).isEqualTo("false");
        assertThat(others.select(".num").text()).isEqualTo("1");

        act(alice, "dismiss", "1");
        assertThat(announcement(alice, "/home")).isEmpty();
        assertThat(announcement(bob, "/home")).hasSize(1);
        assertThat(announcement(bob, "/home?max_id=99999999999999999"))
                .as("on later pages")
                .isEmpty();
    }

    @Test
    void whatIsNoReactionIsRefused() {
        HttpResponse<String> noEmoji = bob.send("/announcements/" + ID + "/actions", "/home", Map.of("react", "<b>"));
        assertThat(noEmoji.statusCode()).isEqualTo(422);
        HttpResponse<String> nothing = bob.send("/announcements/" + ID + "/actions", "/home", Map.of());
        assertThat(nothing.statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = bob.send("/announcements/9/actions", "/home", Map.of("dismiss", "1"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(bob.visit()
                        .post("/announcements/" + ID + "/actions", Map.of("dismiss", "1"))
                        .statusCode())
                .as("without a token")
                .isBetween(400, 499);
        assertThat(announcement(bob, "/home")).hasSize(1);
    }
}
