package social.anancus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import social.anancus.support.ApiPerson;
import social.anancus.support.RunningServer;

/**
 * Somebody of a server who has logged in with a browser without scripts, and has a token as well.
 *
 * @param api the same person with a token
 * @param password of the login
 * @param visit the browser
 */
record Resident(ApiPerson api, String password, Visit visit) {
    private static final Pattern PASSWORD = Pattern.compile("Password:\\s+(\\S+)");

    /**
     * @param server where
     * @param name a free name
     * @param address from where, so that tests do not use up each other's limits
     */
    static Resident create(RunningServer server, String name, String address) {
        ApiPerson api = ApiPerson.create(server, name);
        RunningServer.Ran reset = server.command("accounts", "modify", name, "--reset-password");
        Matcher shown = PASSWORD.matcher(reset.output());
        assertThat(shown.find()).as(reset.output()).isTrue();
        Visit visit = new Visit(server, address);
        HttpResponse<String> answer = visit.submit(
                visit.get("/auth/sign_in"), "Log in", Map.of("user[email]", name, "user[password]", shown.group(1)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return new Resident(api.withNewToken(), shown.group(1), visit);
    }

    /** Opens a page that must be there. */
    Document page(String path) {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /**
     * @param path where a form is sent to
     * @param from a page with a form
     * @param values what is sent, beside the token
     */
    HttpResponse<String> send(String path, String from, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        fields.put("authenticity_token", Visit.token(visit.get(from)));
        return visit.post(path, fields);
    }
}
