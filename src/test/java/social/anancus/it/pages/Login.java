package social.anancus.it.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import social.anancus.platform.json.Json;
import social.anancus.support.ApiPerson;
import social.anancus.support.RunningServer;

/**
 * Somebody who can log in by pages and by the API.
 *
 * @param api the same person with a token
 * @param password of the log-in page
 */
record Login(ApiPerson api, String password) {
    private static final Json JSON = new Json();

    /** Makes an account, with a token and a password. */
    static Login create(RunningServer server, String username) {
        ApiPerson person = ApiPerson.create(server, username);
        HttpResponse<String> answer =
                server.send(HttpRequest.newBuilder(server.at("/console/accounts/" + person.username()))
                        .header("Authorization", "Bearer " + server.secret("console.token"))
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(JSON.write(Map.of("reset_password", true))))
                        .build());
        JsonNode login = JSON.tree(answer.body());
        if (!login.path("password").isTextual()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return new Login(person.withNewToken(), login.path("password").asText());
    }

    String username() {
        return api.username();
    }
}
