package social.anancus.it;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import social.anancus.support.RunningServer;

/** A browser without scripts: keeps cookies, reads forms, follows nothing by itself. */
final class Visit {
    private final RunningServer server;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /**
     * @param server where to
     * @param address from where, so that tests do not use up each other's limits
     */
    Visit(RunningServer server, String address) {
        this.server = server;
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends a form with values that go over its own. */
    HttpResponse<String> submit(HttpResponse<String> page, String buttonText, Map<String, String> values) {
        Element form = form(page, buttonText);
        Map<String, String> fields = fields(form);
        fields.putAll(values);
        return post(form.attr("action"), fields);
    }

    /** Sends a form by another method, as a script may. */
    HttpResponse<String> submitBy(String method, HttpResponse<String> page, String buttonText) {
        Element form = form(page, buttonText);
        return send(method, form.attr("action"), fields(form));
    }

    private static Element form(HttpResponse<String> page, String buttonText) {
        Document document = Jsoup.parse(page.body());
        return document.select("form").stream()
                .filter(each -> each.select("button").text().contains(buttonText))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + buttonText + " in " + document.text()));
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").stream()
                .filter(input -> !input.attr("type").equals("checkbox") || input.hasAttr("checked"))
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send("POST", path, fields);
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(encode(fields)))
                .build());
    }

    /** Sends a form with files. */
    HttpResponse<String> send(FormRounds form) {
        return send(request(form.action())
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()))
                .build());
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        return get(location(answer));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    /** A value in the query of the address to which an answer leads. */
    static String value(HttpResponse<String> answer, String name) {
        for (String pair : URI.create(location(answer)).getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + location(answer));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    boolean hasCookie(String name) {
        return cookies.containsKey(name);
    }

    /** The token of a page's forms. */
    static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("input[name=authenticity_token]").attr("value");
    }

    /** The cookies as they are sent. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> answer = server.send(request);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(pair.indexOf('=') + 1));
            }
        }
        return answer;
    }
}
