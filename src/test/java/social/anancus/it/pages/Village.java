package social.anancus.it.pages;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.support.ApiPerson;
import social.anancus.support.ApiPerson.Answer;
import social.anancus.support.Pictures;
import social.anancus.support.RunningServer;

/**
 * People on a server, with something on every page that shows what people have: posts of each kind, answers, notifications, lists,
 * filters, drafts. What paths need is found under names such as {@code post}.
 */
final class Village {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final String STATUSES = "/api/v1/statuses";

    private final RunningServer server;
    private final Map<String, String> names = new HashMap<>();
    private final Login alice;
    private final ApiPerson bob;
    private final ApiPerson dora;
    private final ApiPerson emil;

    private Village(RunningServer server) {
        this.server = server;
        alice = Login.create(server, "alice_at_home");
        bob = ApiPerson.create(server, "bob_next_door");
        dora = ApiPerson.create(server, "dora_up_the_hill");
        emil = ApiPerson.create(server, "emil_from_afar");
    }

    /** Makes the people and all that they have; takes a quarter of a minute. */
    static Village on(RunningServer server) {
        Village village = new Village(server);
        village.introduce();
        village.acquaint();
        village.talk();
        village.writePosts();
        village.meetStrangers();
        village.arrange();
        village.hide();
        village.govern();
        return village;
    }

    /** Puts what the names stand for into a path. */
    String path(String template) {
        Matcher found = NAME.matcher(template);
        return found.replaceAll(match -> Matcher.quoteReplacement(name(match.group(1))));
    }

    private String name(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return value;
    }

    Login alice() {
        return alice;
    }

    RunningServer server() {
        return server;
    }

    /** Notes something by a name. */
    void note(String name, String value) {
        names.put(name, value);
    }

    private void introduce() {
        note("alice", alice.username());
        note("bob", bob.username());
        note("aliceid", alice.api().id());
        note("bobid", bob.id());
        note("emilid", emil.id());
        profile(alice.api(), "Alice Winter", "I count birds and mend radios. #walking");
        profile(bob, "Bob", "Bread on Mondays");
        profile(dora, "Dora Hill-Featherstonehaugh of Upperdale", "");
        profile(emil, "إميل", "من بعيد");
    }

    private static void profile(ApiPerson person, String name, String note) {
        person.form(
                        "PATCH",
                        "/api/v1/accounts/update_credentials",
                        "display_name",
                        name,
                        "note",
                        note,
                        "discoverable",
                        "true",
                        "fields_attributes[0][name]",
                        "Garden",
                        "fields_attributes[0][value]",
                        "https://garden.example/a/rather/long/way/down/the/path",
                        "fields_attributes[1][name]",
                        "Pronouns",
                        "fields_attributes[1][value]",
                        "any")
                .ok();
    }

    private void acquaint() {
        follow(alice.api(), bob, "notify", "true");
        follow(alice.api(), dora);
        follow(bob, alice.api());
        follow(dora, alice.api());
        follow(dora, bob);
        alice.api()
                .form("PATCH", "/api/v1/accounts/update_credentials", "locked", "true")
                .ok();
        follow(emil, alice.api());
        some(
                "who asks to follow",
                () -> alice.api().get("/api/v1/notifications?types[]=follow_request"),
                list -> !list.isEmpty());
        alice.api()
                .json("PATCH", "/api/v2/notifications/policy", "{\"for_not_following\":\"filter\"}")
                .ok();
    }

    private static void follow(ApiPerson who, ApiPerson whom, String... how) {
        who.form("POST", "/api/v1/accounts/" + whom.id() + "/follow", how).ok();
    }

    /** A thread, which is looked at as a page. */
    private void talk() {
        String post = id(alice.api().post("Who else walks to work? #walking @" + bob.username(), "public"));
        note("post", post);
        String first = answer(bob, post, "Every day, rain or shine");
        String second = answer(dora, first, "Only when it does not rain");
        String third = answer(alice.api(), second, "I have an umbrella to spare");
        answer(bob, third, "That is a deal");
        answer(dora, post, "On Sundays @" + alice.username());
        for (ApiPerson fan : List.of(bob, dora)) {
            act(fan, post, "favourite");
            act(fan, post, "reblog");
        }
        act(alice.api(), post, "pin");
        String quote = id(bob.form("POST", STATUSES, "status", "She asks the right question", "quoted_status_id", post)
                .ok());
        note("quote", quote);
        alice.api().post("@" + bob.username() + " just between us", "direct");
        bob.post("@" + alice.username() + " not a word to anybody", "direct");
        note(
                "conversation",
                id(some("a conversation", () -> alice.api().get("/api/v1/conversations"), list -> !list.isEmpty())
                        .get(0)));
    }

    private static String answer(ApiPerson who, String to, String text) {
        return id(
                who.form("POST", STATUSES, "status", text, "in_reply_to_id", to).ok());
    }

    private static JsonNode act(ApiPerson who, String status, String what) {
        return who.form("POST", STATUSES + "/" + status + "/" + what).ok();
    }

    private void writePosts() {
        note("picture", id(withPictures(bob, 1, "The bridge in the morning #walking")));
        withPictures(bob, 4, "Four at once", "sensitive", "true");
        bob.form("POST", STATUSES, "status", "The butler", "spoiler_text", "How the film ends")
                .ok();
        ask(bob, "Tea or coffee?", "false");
        JsonNode voted = ask(dora, "Which of these would you carry up the hill?", "true");
        alice.api()
                .form("POST", "/api/v1/polls/" + voted.path("poll").path("id").asText() + "/votes", "choices[]", "0")
                .ok();
        bob.form("POST", STATUSES, "status", "صباح الخير يا أصدقاء، كيف حالكم اليوم؟", "language", "ar")
                .ok();
        JsonNode edited = bob.post("The train is late", "public");
        note("edited", id(edited));
        act(alice.api(), id(edited), "reblog");
        bob.form("PUT", STATUSES + "/" + id(edited), "status", "The train is on time: https://rail.example/timetable")
                .ok();
        bob.post("For those who follow me", "private");
        bob.post("A word with a long tail: " + "tail".repeat(40) + " #" + "Along".repeat(12), "unlisted");
        alice.api().post("Spiders in the shed, all of them friendly", "public");
        dora.post("Spiders everywhere #walking", "public");
        for (String deed : List.of("favourite", "bookmark", "reblog")) {
            act(alice.api(), name("picture"), deed);
        }
        act(alice.api(), name("quote"), "bookmark");
    }

    private static JsonNode withPictures(ApiPerson who, int number, String text, String... more) {
        List<String> form = new ArrayList<>(List.of("status", text));
        form.addAll(List.of(more));
        for (int i = 0; i < number; i++) {
            String[] described =
                    i == 1 ? new String[0] : new String[] {"description", "dark at the left, bright at the right"};
            String id = who.upload("/api/v2/media", Pictures.png(600 + 40 * i, 400), described)
                    .body()
                    .path("id")
                    .asText();
            some("the picture", () -> who.get("/api/v1/media/" + id), media -> media.hasNonNull("url"));
            form.addAll(List.of("media_ids[]", id));
        }
        return who.form("POST", STATUSES, form.toArray(String[]::new)).ok();
    }

    private static JsonNode ask(ApiPerson who, String question, String multiple) {
        return who.form(
                        "POST",
                        STATUSES,
                        "status",
                        question,
                        "poll[options][]",
                        "a basket of apples",
                        "poll[options][]",
                        "a heavy book about the history of the hill",
                        "poll[expires_in]",
                        "86400",
                        "poll[multiple]",
                        multiple)
                .ok();
    }

    /** Carol lives on another server, which is down: her rows are all that is known of her. */
    private void meetStrangers() {
        note("carol", "carol@remote.example");
        note("carolid", "4200100");
        note("carolpost", Long.toString(Long.parseLong(name("quote")) + 1));
        execute(
                path(
                        "delete from account where domain = 'remote.example'; insert into account (id, username, domain, uri, url, inbox_url, display_name, note, fields, created_at,"
                                + " updated_at, fetched_at) values ({carolid}, 'carol', 'remote.example', 'https://remote.example/users/carol',"
                                + " 'https://remote.example/@carol', 'https://remote.example/inbox', 'Carol Summer', '<p>Far away</p>', '[]',"
                                + " now(), now(), now()); insert into account_stat (account_id, statuses_count) values ({carolid}, 1);"
                                + " insert into follow (account_id, target_account_id, created_at) values ({aliceid}, {carolid}, now());"
                                + " insert into status (id, account_id, uri, url, content, visibility, created_at, fetched_at) values ({carolpost},"
                                + " {carolid}, 'https://remote.example/1', 'https://remote.example/@carol/1', '<p>Greetings from <a"
                                + " href=\"https://remote.example/tags/walking\" rel=\"tag\">#walking</a> land</p>', 'PUBLIC', now(), now());"
                                + " insert into status_stat (status_id, replies_count) values ({carolpost}, 3);"
                                + " insert into home_feed (account_id, status_id) values ({aliceid}, {carolpost}) on conflict do nothing"));
        act(bob, name("carolpost"), "reblog");
        emil.post("@" + alice.username() + " we have not met", "public");
        note(
                "request",
                id(some("a request", () -> alice.api().get("/api/v1/notifications/requests"), list -> !list.isEmpty())
                        .get(0)));
        some(
                "notifications of each kind",
                () -> alice.api().get("/api/v1/notifications?limit=80"),
                list ->
                        List.of("mention", "favourite", "reblog", "follow", "follow_request", "status", "update")
                                .stream()
                                .allMatch(type -> list.findValuesAsText("type").contains(type)));
        some("a full home", () -> alice.api().get("/api/v1/timelines/home?limit=40"), list -> list.size() >= 12);
    }

    private void arrange() {
        ApiPerson me = alice.api();
        note("list", id(me.form("POST", "/api/v1/lists", "title", "Neighbours").ok()));
        me.form("POST", "/api/v1/lists/" + name("list") + "/accounts", "account_ids[]", bob.id())
                .ok();
        note(
                "filter",
                id(me.json(
                                "POST",
                                "/api/v2/filters",
                                "{\"title\":\"Spiders\",\"context\":[\"home\",\"public\"],\"filter_action\":\"warn\","
                                        + "\"keywords_attributes\":[{\"keyword\":\"spiders\",\"whole_word\":true}]}")
                        .ok()));
        String later = Instant.now().plus(2, ChronoUnit.DAYS).toString();
        note(
                "scheduled",
                id(me.form("POST", STATUSES, "status", "Happy birthday", "scheduled_at", later)
                        .ok()));
        execute(
                path(
                        "insert into status_draft (account_id, content, created_at, updated_at) values ({aliceid},"
                                + " '{\"text\": \"What I always wanted to say\", \"spoiler_text\": \"\", \"sensitive\": false}', now(), now())"));
        me.form("POST", "/api/v1/featured_tags", "name", "walking").ok();
        me.form("POST", "/api/v1/accounts/" + bob.id() + "/endorse").ok();
        note(
                "client",
                me.form(
                                "POST",
                                "/api/v1/apps",
                                "client_name",
                                "Fernsicht",
                                "redirect_uris",
                                "urn:ietf:wg:oauth:2.0:oob",
                                "scopes",
                                "read write:statuses follow admin:read",
                                "website",
                                "https://app.example")
                        .ok()
                        .path("client_id")
                        .asText());
    }

    private void hide() {
        ApiPerson me = alice.api();
        ApiPerson muted = ApiPerson.create(server, "frank_who_shouts");
        ApiPerson blocked = ApiPerson.create(server, "gina_who_sells");
        note("blocked", blocked.username());
        me.form("POST", "/api/v1/accounts/" + muted.id() + "/mute", "duration", "86400")
                .ok();
        me.form("POST", "/api/v1/accounts/" + blocked.id() + "/block").ok();
        me.form("POST", "/api/v1/domain_blocks", "domain", "spam.example").ok();
        act(me, name("post"), "mute");
    }

    private void govern() {
        note("gone", ApiPerson.create(server, "hal_who_left").username());
        execute(
                "insert into instance_setting (key, value, updated_at) values ('registrations_mode', '\"open\"', now()) on"
                        + " conflict (key) do update set value = excluded.value; insert into rule (text, hint, priority, created_at, updated_at) values ('Speak to people as people',"
                        + " 'No pile-ons', 0, now(), now()), ('Describe your pictures', '', 1, now(), now());"
                        + " insert into terms_of_service (text, effective_date, published_at, created_at) values ('# Be fair"
                        + "\n\n- to all\n- always\n\n> as was said', '2026-01-31', now(), now());"
                        + " insert into announcement (text, published, all_day, starts_at, ends_at, created_at, published_at, updated_at)"
                        + " values ('On Sunday we move to larger disks. What it is about: https://status.example/disks', true, true,"
                        + " now(), now() + interval '1 day', now(), now(), now());"
                        + " update account set suspended_at = now(), suspension_origin = 'LOCAL' where username = '"
                        + name("gone") + "'");
    }

    /** Takes away what would change other tests. */
    void leave() {
        execute("delete from instance_setting where key = 'registrations_mode'; delete from rule; delete from"
                + " announcement; delete from"
                + " terms_of_service; delete from account where domain = 'remote.example'");
    }

    private static String id(JsonNode of) {
        return of.path("id").asText();
    }

    private interface Question {
        Answer ask();
    }

    private static JsonNode some(String what, Question question, Predicate<JsonNode> enough) {
        return await(what).atMost(SOON).until(() -> question.ask().body(), enough);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
