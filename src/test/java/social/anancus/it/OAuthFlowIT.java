package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import social.anancus.core.login.Scopes;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.json.Json;
import social.anancus.support.RunningServer;

/** Applications and people on the running server: from the registration of an application to the end of its token. */
class OAuthFlowIT {
    private static final Json JSON = new Json();
    private static final String CALLBACK = "https://app.example/cb";
    private static final String VERIFIER = "v".repeat(50);
    private static final Pattern LINK = Pattern.compile("confirmation_token=([A-Za-z0-9_-]{43})");

    private static RunningServer server;
    private static String password;
    private static JsonNode app;

    @BeforeAll
    static void start() {
        server = RunningServer.shared();
        RunningServer.Ran made =
                server.command("accounts", "create", "flowing", "--email", "flowing@localhost.example", "--confirmed");
        Matcher shown = Pattern.compile("Password:\\s+(\\S+)").matcher(made.output());
        assertThat(shown.find()).as(made.output()).isTrue();
        password = shown.group(1);
        app = json(post(
                "/api/v1/apps",
                Map.of(
                        "client_name",
                        "Flow",
                        "redirect_uris",
                        CALLBACK + "\nurn:ietf:wg:oauth:2.0:oob",
                        "scopes",
                        "read write profile"),
                "203.0.113.1"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.tree(answer.body());
    }

    private static HttpResponse<String> post(
            String path, Map<String, String> fields, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(Visit.encode(fields)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.build());
    }

    private static Map<String, String> client() {
        return Map.of(
                "client_id",
                app.path("client_id").asText(),
                "client_secret",
                app.path("client_secret").asText());
    }

    private static Map<String, String> with(Map<String, String> some, String... pairs) {
        Map<String, String> all = new LinkedHashMap<>(some);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static HttpResponse<String> token(String... pairs) {
        return post("/oauth/token", with(client(), pairs), "203.0.113.2");
    }

    private static String authorizePath(String redirectUri, String... more) {
        Map<String, String> query = with(
                Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        app.path("client_id").asText(),
                        "redirect_uri",
                        redirectUri,
                        "scope",
                        "read profile",
                        "state",
                        "s 1"),
                more);
        return "/oauth/authorize?" + Visit.encode(query);
    }

    private static String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(VERIFIER));
    }

    /** Logs in on the way to a page and returns that page. */
    private static HttpResponse<String> logIn(Visit visit, String path) {
        HttpResponse<String> form = visit.follow(visit.get(path));
        assertThat(form.statusCode()).isEqualTo(200);
        HttpResponse<String> in =
                visit.submit(form, "Log in", Map.of("user[email]", "flowing", "user[password]", password));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(302);
        return visit.follow(in);
    }

    private static int status(String token) {
        return server.get("/oauth/userinfo", "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void somebodyLetsAnApplicationInAndTheApplicationLeaves() {
        Visit visit = new Visit(server, "203.0.113.10");
        HttpResponse<String> consent =
                logIn(visit, authorizePath(CALLBACK, "code_challenge", challenge(), "code_challenge_method", "S256"));
        assertThat(consent.body()).contains("Flow").contains("Read everything you can read");
        assertThat(consent.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .endsWith("form-action 'self' https://app.example")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(consent.headers().firstValue("Cache-Control")).hasValue("private, no-store");

        HttpResponse<String> granted = visit.submit(consent, "Allow", Map.of());

        assertThat(granted.statusCode()).isEqualTo(302);
        assertThat(Visit.location(granted)).startsWith(CALLBACK + "?code=");
        assertThat(Visit.value(granted, "state")).isEqualTo("s 1");
        String code = Visit.value(granted, "code");
        String[] exchange = {"grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier"
        };
        assertThat(token(append(exchange, "w".repeat(50))).body()).contains("\"invalid_grant\"");
        JsonNode issued = json(token(append(exchange, VERIFIER)));
        assertThat(issued.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(issued.path("scope").asText()).isEqualTo("read profile");
        assertThat(issued.path("created_at").isIntegralNumber()).isTrue();
        String token = issued.path("access_token").asText();
        JsonNode me = json(server.get("/oauth/userinfo", "Authorization", "Bearer " + token));
        assertThat(me.path("preferred_username").asText()).isEqualTo("flowing");
        assertThat(me.path("iss").asText()).endsWith("/");
        assertThat(json(post("/oauth/userinfo", Map.of(), "203.0.113.2", "Authorization", "Bearer " + token)))
                .isEqualTo(me);
        JsonNode facts = json(post("/oauth/introspect", with(client(), "token", token), "203.0.113.2"));
        assertThat(facts.path("active").asBoolean()).isTrue();
        assertThat(facts.path("scope").asText()).isEqualTo("read profile");
        assertThat(post("/oauth/introspect", Map.of("token", token), "203.0.113.2")
                        .statusCode())
                .isEqualTo(401);

        assertThat(post("/oauth/revoke", Map.of("token", token), "203.0.113.2").statusCode())
                .isEqualTo(403);
        assertThat(status(token)).isEqualTo(200);
        assertThat(json(post("/oauth/revoke", with(client(), "token", token), "203.0.113.2")))
                .isEmpty();
        assertThat(status(token)).isEqualTo(401);
    }

    private static String[] append(String[] some, String last) {
        String[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }

    @Test
    void aCodeThatIsUsedTwiceCostsTheToken() {
        Visit visit = new Visit(server, "203.0.113.11");
        HttpResponse<String> shown =
                visit.submit(logIn(visit, authorizePath("urn:ietf:wg:oauth:2.0:oob")), "Allow", Map.of());
        assertThat(Visit.location(shown)).startsWith("/oauth/authorize/native?code=");
        String code = Visit.value(shown, "code");
        assertThat(visit.follow(shown).body()).contains(code);
        String[] exchange = {
            "grant_type", "authorization_code", "code", code, "redirect_uri", "urn:ietf:wg:oauth:2.0:oob"
        };
        String token = json(token(exchange)).path("access_token").asText();
        assertThat(status(token)).isEqualTo(200);

        assertThat(token(exchange).statusCode()).isEqualTo(400);

        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void somebodyRefusesAndWhoMeddlesIsShownAPage() {
        Visit visit = new Visit(server, "203.0.113.12");
        HttpResponse<String> consent = logIn(visit, authorizePath(CALLBACK));

        HttpResponse<String> denied = visit.submit(consent, "Refuse", Map.of());
        assertThat(Visit.value(denied, "error")).isEqualTo("access_denied");
        assertThat(Visit.value(denied, "state")).isEqualTo("s 1");
        HttpResponse<String> byMethod = visit.submitBy("DELETE", consent, "Refuse");
        assertThat(Visit.value(byMethod, "error")).isEqualTo("access_denied");

        HttpResponse<String> elsewhere = visit.get(authorizePath("https://evil.example/cb"));
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        assertThat(elsewhere.headers().firstValue("Location")).isEmpty();
        HttpResponse<String> foreign = visit.submit(consent, "Allow", Map.of("authenticity_token", "guessed"));
        assertThat(foreign.statusCode()).isEqualTo(422);
        HttpResponse<String> more = visit.submit(consent, "Allow", Map.of("scope", "read push"));
        assertThat(more.statusCode()).isEqualTo(400);
    }

    @Test
    void aLogInEndsWithTheLogOut() {
        Visit visit = new Visit(server, "203.0.113.13");
        HttpResponse<String> consent = logIn(visit, authorizePath(CALLBACK));
        assertThat(visit.hasCookie("anancus_session")).isTrue();

        HttpResponse<String> out = visit.submit(consent, "Not you?", Map.of());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(visit.hasCookie("anancus_session")).isFalse();
        assertThat(Visit.location(visit.get(authorizePath(CALLBACK)))).startsWith("/auth/sign_in?continue=");
        assertThat(visit.submit(consent, "Allow", Map.of()).statusCode()).isEqualTo(422);
        assertThat(visit.get("/auth/sign_out").statusCode())
                .as("no log-out by a link")
                .isEqualTo(405);
    }

    @Test
    void anApplicationActsForItselfAndIsToldItsMistakes() {
        JsonNode own = json(token("grant_type", "client_credentials", "scope", "read write"));
        assertThat(own.path("scope").asText()).isEqualTo("read write");
        String token = own.path("access_token").asText();
        assertThat(json(server.get("/api/v1/apps/verify_credentials", "Authorization", "Bearer " + token))
                        .path("name")
                        .asText())
                .isEqualTo("Flow");

        assertThat(token("grant_type", "password").body()).contains("\"unsupported_grant_type\"");
        assertThat(token("grant_type", "client_credentials", "scope", "push").body())
                .contains("\"invalid_scope\"");
        HttpResponse<String> unknown = token("grant_type", "client_credentials", "client_secret", "guessed");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("\"invalid_client\"");
        assertThat(unknown.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header).contains("error=\"invalid_client\""));
        String basic = Base64.getEncoder()
                .encodeToString((app.path("client_id").asText() + ":"
                                + app.path("client_secret").asText())
                        .getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> byHeader = post(
                "/oauth/token",
                Map.of("grant_type", "client_credentials"),
                "203.0.113.2",
                "Authorization",
                "Basic " + basic);
        assertThat(byHeader.statusCode()).isEqualTo(200);
        assertThat(byHeader.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(server.get("/oauth/userinfo").body()).contains("The access token is invalid");
    }

    @Test
    void theMetadataNameWhatIsThere() {
        JsonNode metadata = json(server.get("/.well-known/oauth-authorization-server"));

        assertThat(metadata.path("issuer").asText()).endsWith("/");
        for (String name :
                List.of("authorization_endpoint", "token_endpoint", "revocation_endpoint", "userinfo_endpoint")) {
            String path = URI.create(metadata.path(name).asText()).getPath();
            assertThat(server.get(path).statusCode()).as(path).isIn(302, 401, 405);
        }
        assertThat(metadata.path("code_challenge_methods_supported")).hasSize(1);
        assertThat(metadata.path("scopes_supported")).hasSize(Scopes.KNOWN.size());
    }

    @Test
    void somebodySignsUpThroughAnApplicationAndConfirmsTheAddress() throws IOException {
        execute("insert into instance_setting (key, value, updated_at) values ('registrations_mode', '\"open\"', now())"
                + " on conflict (key) do update set value = excluded.value");
        String own = json(token("grant_type", "client_credentials", "scope", "read write"))
                .path("access_token")
                .asText();
        Map<String, String> wanted = Map.of(
                "username",
                "newcomer",
                "email",
                "newcomer@localhost.example",
                "password",
                "correct horse battery",
                "agreement",
                "true",
                "locale",
                "en",
                "reason",
                "I like tusks");

        HttpResponse<String> wrong = signUp(with(wanted, "agreement", "false", "password", ""), own);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(JSON.tree(wrong.body()).at("/details/agreement/0/error").asText())
                .isEqualTo("ERR_ACCEPTED");
        assertThat(JSON.tree(wrong.body()).at("/details/password/0/error").asText())
                .isEqualTo("ERR_BLANK");
        String token = json(signUp(wanted, own)).path("access_token").asText();

        String bearer = "Bearer " + token;
        assertThat(server.get("/api/v1/emails/check_confirmation", "Authorization", bearer)
                        .body())
                .isEqualTo("false");
        assertThat(json(post("/api/v1/emails/confirmations", Map.of(), "203.0.113.14", "Authorization", bearer)))
                .isEmpty();
        Visit visit = new Visit(server, "203.0.113.14");
        // there is a letter of the sign-up too; only the later of the two counts
        Set<String> tried = new HashSet<>();
        HttpResponse<String> confirmed = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> confirmations("newcomer@localhost.example").stream()
                                .filter(tried::add)
                                .map(link -> visit.get("/auth/confirmation?confirmation_token=" + link))
                                .filter(answer -> answer.statusCode() != 422)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(Visit.location(confirmed)).isEqualTo("/auth/sign_in");
        assertThat(visit.follow(confirmed).body()).contains("Your address is confirmed.");
        assertThat(visit.get("/auth/sign_in").body()).doesNotContain("Your address is confirmed.");
        assertThat(server.get("/api/v1/emails/check_confirmation", "Authorization", bearer)
                        .body())
                .isEqualTo("true");
        assertThat(post("/api/v1/emails/confirmations", Map.of(), "203.0.113.14", "Authorization", bearer)
                        .body())
                .contains("This method is only available while the e-mail is awaiting confirmation");

        execute("update instance_setting set value = '\"none\"' where key = 'registrations_mode'");
        HttpResponse<String> shut = signUp(with(wanted, "username", "toolate"), own);
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("This action is not allowed");
    }

    private static HttpResponse<String> signUp(Map<String, String> wanted, String token) {
        return post("/api/v1/accounts", wanted, "203.0.113.15", "Authorization", "Bearer " + token);
    }

    private static List<String> confirmations(String address) throws IOException {
        List<String> links = new ArrayList<>();
        try (Stream<Path> files = Files.walk(server.data())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                String letter = Files.readString(file).replace("=\r\n", "").replace("=3D", "=");
                Matcher link = LINK.matcher(letter);
                if (letter.contains(address) && link.find()) {
                    links.add(link.group(1));
                }
            }
        }
        return links;
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server.databaseUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void whoGuessesIsSlowedDown() {
        Visit visit = new Visit(server, "203.0.113.16");
        HttpResponse<String> form = visit.get("/auth/sign_in");
        for (int i = 0; i < 25; i++) {
            assertThat(visit.submit(form, "Log in", Map.of("user[email]", "guess" + i))
                            .statusCode())
                    .isEqualTo(422);
        }

        assertThat(visit.submit(form, "Log in", Map.of("user[email]", "flowing", "user[password]", password))
                        .statusCode())
                .isEqualTo(429);
        for (int i = 0; i < 5; i++) {
            post("/api/v1/apps", Map.of(), "203.0.113.16");
        }
        HttpResponse<String> sixth = post("/api/v1/apps", Map.of(), "203.0.113.16");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("Too many requests");
    }
}
