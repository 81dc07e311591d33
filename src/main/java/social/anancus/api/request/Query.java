package social.anancus.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.LenientJson;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Paging.Limits;

/** The parameters in the current request's address, for methods that read, with Mastodon's meaning of their texts. */
@ApplicationScoped
public class Query {
    private static final String TREE = Query.class.getName();

    private HttpServletRequest request;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Query() {}

    /**
     * @param request the current one
     */
    @Inject
    public Query(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * @param limits the endpoint's
     * @return the page that {@code max_id}, {@code since_id}, {@code min_id} and {@code limit} ask for
     */
    public Paging paging(Limits limits) {
        return Paging.parse(text("max_id"), text("since_id"), text("min_id"), text("limit"), limits);
    }

    /**
     * @param limits the endpoint's
     * @return the parameter {@code limit}
     */
    public int limit(Limits limits) {
        return limits.parse(text("limit"));
    }

    /**
     * @return the parameter {@code offset}; 0 where it is absent or below
     */
    public int offset() {
        Long offset = number("offset");
        return offset == null ? 0 : (int) Math.clamp(offset, 0, Integer.MAX_VALUE);
    }

    /**
     * @param name a parameter
     * @return its text; null where it is absent or a list
     */
    public @Nullable String text(String name) {
        JsonNode value = tree().get(name);
        return value == null || !value.isTextual() ? null : clean(value.textValue());
    }

    /**
     * @param name a parameter
     * @return the whole number with which it begins, 0 if there is none; null where it is absent or blank
     */
    public @Nullable Long number(String name) {
        String text = text(name);
        return text == null ? null : LenientJson.number(text);
    }

    /**
     * @param name a parameter
     * @return whether it means true; false where it is absent or blank
     */
    public boolean flag(String name) {
        String text = text(name);
        return text != null && Boolean.TRUE.equals(LenientJson.flag(text));
    }

    /**
     * @param name a parameter
     * @return whether it means true; null where it is absent or blank, for those whose default is true
     */
    public @Nullable Boolean flagIfGiven(String name) {
        String text = text(name);
        return text == null ? null : LenientJson.flag(text);
    }

    /**
     * @param name a parameter without brackets: {@code types} for {@code types[]=a&types[]=b}, {@code types[0]=a} and
     *     {@code types=a}
     * @return its texts in their order; empty where it is absent
     */
    public List<String> texts(String name) {
        JsonNode value = tree().get(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (value instanceof ArrayNode || value instanceof ObjectNode ? value : List.of(value)).forEach(each -> {
            if (each.isTextual()) {
                texts.add(clean(each.textValue()));
            }
        });
        return List.copyOf(texts);
    }

    /**
     * @param name a parameter without brackets, as in {@link #texts}
     * @return its ids in their order, 0 for what is none; blank ones are left out
     */
    public List<Long> ids(String name) {
        return texts(name).stream()
                .map(LenientJson::number)
                .filter(Objects::nonNull)
                .toList();
    }

    /** PostgreSQL takes no NUL. */
    private static String clean(String text) {
        return text.replace("\0", "");
    }

    private ObjectNode tree() {
        if (request.getAttribute(TREE) instanceof ObjectNode known) {
            return known;
        }
        FormTree tree = new FormTree();
        String query = request.getQueryString();
        try {
            if (query != null) {
                tree.addEncoded(query);
            }
        } catch (RefusedBody e) {
            throw RefusedBody.thrown(e.answer());
        }
        request.setAttribute(TREE, tree.root());
        return tree.root();
    }
}
