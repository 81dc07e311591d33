package social.anancus.api.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.Page;

/**
 * Answers a page of a list with the header {@code Link} to the pages beside it
 * (https://docs.joinmastodon.org/api/guidelines/#pagination). An empty page has none. Of the request's parameters {@code
 * limit} stays in the links and those that the method names; all others are dropped.
 */
@ApplicationScoped
public class Links {
    private LocalUris uris;
    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Links() {}

    /**
     * @param uris knows our own address
     * @param request the current one
     */
    @Inject
    public Links(LocalUris uris, HttpServletRequest request) {
        this.uris = uris;
        this.request = request;
    }

    /**
     * For timelines and notifications: the way to older items is there even on a short page, because filters may have
     * shortened it.
     *
     * @param page wire records; its ids become {@code max_id} and {@code min_id}
     * @param kept parameters of the method that stay in the links, without brackets
     * @return 200 with the items
     */
    public Response timeline(Page<?> page, String... kept) {
        return answer(page, "min_id", true, kept);
    }

    /**
     * For lists of accounts, where {@code since_id} leads to newer ones.
     *
     * @param page wire records
     * @param kept parameters of the method that stay in the links, without brackets
     * @return 200 with the items
     */
    public Response accounts(Page<?> page, String... kept) {
        return answer(page, "since_id", page.full(), kept);
    }

    /**
     * For all other lists.
     *
     * @param page wire records
     * @param kept parameters of the method that stay in the links, without brackets
     * @return 200 with the items
     */
    public Response whenFull(Page<?> page, String... kept) {
        return answer(page, "min_id", page.full(), kept);
    }

    /**
     * For pages whose body is not the list itself.
     *
     * @param page tells of the pages beside it
     * @param body the wire record to answer
     * @param kept parameters of the method that stay in the links, without brackets
     * @return 200 with the body and the links of {@link #timeline}
     */
    public Response timelineIn(Page<?> page, Object body, String... kept) {
        return Response.fromResponse(timeline(page, kept)).entity(body).build();
    }

    private Response answer(Page<?> page, String newer, boolean withNext, String... kept) {
        ResponseBuilder answer = Response.ok(page.items(), MediaType.APPLICATION_JSON_TYPE);
        List<String> links = new ArrayList<>();
        if (withNext && page.next() != null) {
            links.add(link("max_id", page.next(), "next", kept));
        }
        if (page.prev() != null) {
            links.add(link(newer, page.prev(), "prev", kept));
        }
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer.build();
    }

    private String link(String parameter, long id, String relation, String... kept) {
        String others = others(request.getQueryString(), kept);
        return "<" + uris.root() + request.getRequestURI() + "?" + others + parameter + "=" + id + ">; rel=\""
                + relation + "\"";
    }

    /** Written anew, so that nothing that the caller made up stands in our header. */
    private static String others(@Nullable String query, String... kept) {
        if (query == null) {
            return "";
        }
        Set<String> names = new LinkedHashSet<>(Arrays.asList(kept));
        names.add("limit");
        StringBuilder others = new StringBuilder();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            String plain = name.replaceFirst("\\[\\d*\\]$", "");
            if (names.contains(plain)) {
                others.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(parts.length == 1 ? "" : decode(parts[1]), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return others.toString();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
