package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/**
 * People of one server, one for each {@link Hostile} value, who write nothing else wherever the API lets them, and somebody who has to
 * do with all of them, and keeps such values in what only she sees.
 */
final class HostileNeighbours {
    private static final Json JSON = new Json();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TAG = "#hostiletext ";
    private static final int OPTION = 49;

    private final RunningServer server;
    private final Login reader;
    private final Map<Hostile, Neighbour> neighbours = new EnumMap<>(Hostile.class);

    /**
     * One of them, and what belongs to the value.
     *
     * @param api the token
     * @param id of the account
     * @param post of nothing but text, which was changed since
     * @param covered a post behind a warning, with a picture
     * @param list of the reader's; empty where the value is no name
     * @param filter of the reader's; empty where the value is no name
     * @param client id of an application that wants something of the reader; empty where the value is no name
     * @param scheduled of the reader's
     */
    record Neighbour(
            ApiPerson api,
            String id,
            String post,
            String covered,
            String list,
            String filter,
            String client,
            String scheduled) {}

    HostileNeighbours(RunningServer server) {
        this.server = server;
        this.reader = Login.create(server, "hostile_reader");
        String post =
                reader.api().post("Say what you like", "public").path("id").asText();
        for (Hostile value : Hostile.values()) {
            neighbours.put(value, make(value, post));
        }
        String path = "/api/v1/accounts/update_credentials";
        write(reader.api(), "PATCH", path, "display_name", Hostile.TURNED.filled(40), "locked", "true");
        String id = reader.api().id();
        for (Hostile value : Hostile.values()) {
            write(of(value).api(), "POST", "/api/v1/accounts/" + id + "/follow");
        }
        await("who asks to follow")
                .atMost(SOON)
                .until(
                        () -> reader.api().get("/api/v1/follow_requests").ok().size(),
                        size -> size == Hostile.values().length);
        await("what they say at home")
                .atMost(SOON)
                .until(
                        () -> reader.api().get("/api/v1/conversations").ok().size(),
                        size -> size == Hostile.values().length);
    }

    Login reader() {
        return reader;
    }

    Neighbour of(Hostile value) {
        return Objects.requireNonNull(neighbours.get(value));
    }

    private Neighbour make(Hostile value, String readersPost) {
        ApiPerson person = ApiPerson.create(server, "hostile_" + value.lower());
        profile(person, value);
        String id = person.id();
        reader.api().form("POST", "/api/v1/accounts/" + id + "/follow").ok();
        String post = post(person, "status", TAG + value.filled(480));
        write(
                person,
                "PUT",
                "/api/v1/statuses/" + post,
                "status",
                TAG + value.filled(400),
                "spoiler_text",
                value.filled(80));
        poll(person, value);
        person.form("POST", "/api/v1/statuses/" + readersPost + "/favourite").ok();
        person.form("POST", "/api/v1/statuses/" + readersPost + "/reblog").ok();
        post(person, "status", "@hostile_reader " + value.filled(400), "in_reply_to_id", readersPost);
        post(person, "status", value.filled(400), "quoted_status_id", readersPost);
        post(person, "status", "@hostile_reader " + value.filled(400), "visibility", "direct");
        return keep(value, person, id, post, covered(person, value));
    }

    private static void profile(ApiPerson person, Hostile value) {
        String field = value.filled(255);
        write(
                person,
                "PATCH",
                "/api/v1/accounts/update_credentials",
                "display_name",
                value.filled(40),
                "note",
                value.filled(500),
                "discoverable",
                "true",
                "fields_attributes[0][name]",
                field,
                "fields_attributes[0][value]",
                field,
                "fields_attributes[1][name]",
                value.value(),
                "fields_attributes[1][value]",
                value.value());
    }

    private static String covered(ApiPerson person, Hostile value) {
        String picture = person.upload("/api/v2/media", Pictures.png(60, 40), "description", value.filled(1500))
                .ok()
                .path("id")
                .asText();
        return post(
                person, "status", TAG, "spoiler_text", value.filled(480), "media_ids[]", picture, "sensitive", "true");
    }

    private static void poll(ApiPerson person, Hostile value) {
        post(
                person,
                "status",
                TAG,
                "poll[options][]",
                value.filled(OPTION) + "1",
                "poll[options][]",
                value.filled(OPTION) + "2",
                "poll[expires_in]",
                "3600");
    }

    /** What the reader keeps under that name. */
    private Neighbour keep(Hostile value, ApiPerson person, String id, String post, String covered) {
        ApiPerson me = reader.api();
        boolean name = value != Hostile.UNSEEN;
        write(me, "POST", "/api/v1/accounts/" + id + "/note", "comment", value.filled(2000));
        String list = created(me.form("POST", "/api/v1/lists", "title", value.filled(256)), name);
        if (name) {
            write(me, "POST", "/api/v1/lists/" + list + "/accounts", "account_ids[]", id);
        }
        String filter = created(
                me.json("POST", "/api/v2/filters", JSON.write(filter(value.filled(256), value.filled(512)))), name);
        ApiPerson.Answer app = me.form(
                "POST",
                "/api/v1/apps",
                "client_name",
                value.filled(60),
                "redirect_uris",
                "urn:ietf:wg:oauth:2.0:oob",
                "scopes",
                "read",
                "website",
                "https://app.test/" + Hostile.LONG.filled(1900));
        created(app, name);
        String scheduled = post(
                me,
                "status",
                value.filled(490),
                "scheduled_at",
                Instant.now().plus(2, ChronoUnit.DAYS).toString());
        execute("insert into status_draft (account_id, content, created_at, updated_at) select id, '"
                + JSON.write(Map.of("text", value.filled(500), "spoiler_text", "", "sensitive", false))
                        .replace("'", "''")
                + "', now(), now() from account where username = 'hostile_reader'");
        return new Neighbour(
                person,
                id,
                post,
                covered,
                list,
                filter,
                app.body().path("client_id").asText(),
                scheduled);
    }

    /** What shows nothing is no name. */
    private static String created(ApiPerson.Answer answer, boolean name) {
        assertThat(answer.status())
                .as(answer.http().uri() + " " + answer.body())
                .isEqualTo(name ? 200 : 422);
        return answer.body().path("id").asText();
    }

    private static Map<String, Object> filter(String title, String keyword) {
        return Map.of(
                "title",
                title,
                "context",
                List.of("home"),
                "filter_action",
                "warn",
                "keywords_attributes",
                List.of(Map.of("keyword", keyword, "whole_word", false)));
    }

    private static String post(ApiPerson person, String... form) {
        return write(person, "POST", "/api/v1/statuses", form).path("id").asText();
    }

    private static JsonNode write(ApiPerson person, String method, String path, String... form) {
        return person.form(method, path, form).ok();
    }

    /** Puts down what only those write who run the server, or what takes a device to write. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
