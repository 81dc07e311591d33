package social.anancus.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

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
     * Makes an account and a token with all scopes of people, as the operator's commands do.
     *
     * @param server where
     * @param username a free name
     * @return the person
     */
    public static ApiPerson create(RunningServer server, String username) {
        String application = "App of " + username;
        console(
                server,
                "accounts",
                Map.of("username", username, "email", username + "@example.org", "confirmed", true, "approve", true));
        console(server, "applications", Map.of("name", application, "scopes", SCOPES));
        return new ApiPerson(server, username, token(server, username));
    }

    /**
     * @return the same person with a new token, for one whose tokens a change of the password has taken back
     */
    public ApiPerson withNewToken() {
        return new ApiPerson(server, username, token(server, username));
    }

    private static String token(RunningServer server, String username) {
        String application = "App of " + username;
        return console(
                        server,
                        "applications/" + encode(application).replace("+", "%20") + "/tokens",
                        Map.of("username", username, "scopes", SCOPES))
                .path("access_token")
                .asText();
    }

    private static JsonNode console(RunningServer server, String path, Map<String, Object> body) {
        HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.at("/console/" + path))
                .header("Authorization", "Bearer " + server.secret("console.token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.write(body)))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JSON.tree(answer.body());
    }

    /**
     * @return the id of the account, asked for
     */
    public String id() {
        return get("/api/v1/accounts/verify_credentials").ok().path("id").asText();
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

    /**
     * @param text what to post
     * @param visibility to whom
     * @return the status
     */
    public JsonNode post(String text, String visibility) {
        return form("POST", "/api/v1/statuses", "status", text, "visibility", visibility)
                .ok();
    }

    /**
     * @param path a path that takes an upload
     * @param file the file
     * @param texts names and values of other fields in turn
     * @return the answer
     */
    public Answer upload(String path, byte[] file, String... texts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < texts.length; i += 2) {
            body.writeBytes(("--x--x\r\nContent-Disposition: form-data; name=\"" + texts[i] + "\"\r\n\r\n"
                            + texts[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--x--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type:"
                        + " image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(server.at(path))
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=x--x"));
    }

    /**
     * @param request anything; the token is added
     * @return the answer
     */
    public Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer =
                server.send(request.header("Authorization", "Bearer " + token).build());
        return new Answer(answer.statusCode(), JSON.tree(answer.body()), answer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer call(String method, String path, @Nullable String type, String... body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofString(body[0]));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request);
    }
}
