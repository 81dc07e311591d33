package social.anancus.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;
import social.anancus.support.RunningServer.Ran;

/**
 * Somebody with a login on a running server, who calls the API by a token.
 *
 * @param server where
 * @param username the name
 * @param token the token
 */
public record ApiPerson(RunningServer server, String username, String token) {
    private static final Json JSON = new Json();
    private static final String SCOPES = "read write follow push";

    /**
     * Makes an account and a token with all scopes of people.
     *
     * @param server where
     * @param username a free name
     * @return the person
     */
    public static ApiPerson create(RunningServer server, String username) {
        String application = "App of " + username;
        run(server, "accounts", "create", username, "--email", username + "@example.org", "--confirmed");
        run(server, "applications", "create", application, "--scopes", SCOPES);
        String output = run(server, "applications", "token", application, "--account", username, "--scopes", SCOPES);
        String token = output.lines().findFirst().orElseThrow().replaceFirst("Access token: +", "");
        return new ApiPerson(server, username, token);
    }

    private static String run(RunningServer server, String... command) {
        Ran ran = server.command(command);
        if (ran.exit() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + ran.output());
        }
        return ran.output();
    }

    /**
     * An answer of the API.
     *
     * @param status the HTTP status
     * @param body the JSON
     * @param http all of it
     */
    public record Answer(int status, JsonNode body, HttpResponse<String> http) {
        /**
         * @return the JSON of an answer that must be 200
         */
        public JsonNode ok() {
            if (status != 200) {
                throw new AssertionError(http.request().method() + " " + http.uri() + " gave " + status + ": " + body);
            }
            return body;
        }

        /**
         * @return the text of an error
         */
        public String error() {
            return body.path("error").asText();
        }
    }

    /**
     * @param path a path from its slash, with a query
     * @return the answer
     */
    public Answer get(String path) {
        return call("GET", path, null);
    }

    /**
     * @param method POST, PUT, PATCH or DELETE
     * @param path a path from its slash
     * @param form names and values in turn
     * @return the answer
     */
    public Answer form(String method, String path, String... form) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(form[i])).append('=').append(encode(form[i + 1]));
        }
        return call(method, path, "application/x-www-form-urlencoded", body.toString());
    }

    /**
     * @param method POST, PUT, PATCH or DELETE
     * @param path a path from its slash
     * @param json a document
     * @return the answer
     */
    public Answer json(String method, String path, String json) {
        return call(method, path, "application/json", json);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer call(String method, String path, @Nullable String type, String... body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofString(body[0]))
                .header("Authorization", "Bearer " + token);
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = server.send(request.build());
        return new Answer(answer.statusCode(), JSON.tree(answer.body()), answer);
    }
}
