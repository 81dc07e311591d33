package social.anancus.federation.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;
import social.anancus.platform.text.PlainText;

/**
 * An object, a link, or the bare id of one, as it stands in a document of another server. Nothing makes it throw: what has
 * another shape than wanted counts as absent. Texts and ids come without characters that no database takes.
 *
 * <p>Documents are read as plain JSON: properties under their usual names or those names behind {@code as:}; no context is
 * ever fetched.
 */
public final class AsObject {
    /** The namespace of ActivityStreams 2.0; its address without the {@code #} is the context. */
    public static final String NAMESPACE = "https://www.w3.org/ns/activitystreams#";

    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}");
    private static final List<String> PREFIXES =
            List.of(NAMESPACE, "as:", "toot:", "schema:", "sec:", "http://joinmastodon.org/ns#", "http://schema.org#");

    private final JsonNode node;

    private AsObject(JsonNode node) {
        this.node = node;
    }

    /**
     * @param json the reader with its limits
     * @param utf8 a document
     * @return the object that it holds; empty if it holds another kind of value
     * @throws social.anancus.platform.json.InvalidJsonException if it is not JSON, beyond a limit, or repeats a name
     */
    public static Optional<AsObject> parse(Json json, byte[] utf8) {
        JsonNode tree = json.tree(utf8);
        return tree.isObject() ? Optional.of(new AsObject(tree)) : Optional.empty();
    }

    /**
     * @param node an object or a text
     * @return the view of it; that of an object without properties for other values
     */
    public static AsObject of(JsonNode node) {
        return new AsObject(node.isObject() || node.isTextual() ? node : JsonNodeFactory.instance.objectNode());
    }

    /**
     * @return the JSON itself
     */
    public JsonNode json() {
        return node;
    }

    /**
     * @return whether there is only the id and nothing else of it
     */
    public boolean isBare() {
        return node.isTextual();
    }

    /**
     * @return the id, or where a link leads: of a {@code bear:} address the {@code u} in it; null if there is none
     */
    public @Nullable String id() {
        if (node.isTextual()) {
            return uri(node);
        }
        String id = uri(get("id"));
        if (id == null) {
            id = uri(node.path("@id"));
        }
        return id == null && isLink() ? uri(get("href")) : id;
    }

    private boolean isLink() {
        return is("Link")
                || is("Mention")
                || is("Hashtag")
                || (types().isEmpty() && !get("href").isMissingNode());
    }

    /**
     * @return the types without prefixes, in their order
     */
    public List<String> types() {
        JsonNode found = get("type").isMissingNode() ? node.path("@type") : get("type");
        List<String> types = new ArrayList<>();
        for (JsonNode each : values(found)) {
            if (each.isTextual() && types.size() < AsLimits.TYPES) {
                types.add(withoutPrefix(each.textValue()));
            }
        }
        return types;
    }

    /**
     * @return the first type; empty for none
     */
    public String type() {
        List<String> types = types();
        return types.isEmpty() ? "" : types.getFirst();
    }

    public boolean is(String type) {
        return types().contains(type);
    }

    public boolean isAny(Collection<String> wanted) {
        return types().stream().anyMatch(wanted::contains);
    }

    /**
     * @return whether the document may be read as ActivityStreams: it names that context, or none at all, as then the media
     *     type says so (Activity Streams 2.0, section 2.1)
     */
    public boolean isActivityStreams() {
        JsonNode context = node.path("@context");
        if (context.isMissingNode() || context.isNull()) {
            return true;
        }
        String wanted = NAMESPACE.substring(0, NAMESPACE.length() - 1);
        for (JsonNode each : values(context)) {
            String named =
                    each.isTextual() ? each.textValue() : each.path("@vocab").asText("");
            String bare = named.replaceFirst("^http:", "https:").replaceFirst("[#/]$", "");
            if (bare.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param name a property
     * @return whether it is there and not null
     */
    public boolean has(String name) {
        JsonNode value = get(name);
        return !value.isMissingNode() && !value.isNull();
    }

    /**
     * @param name a property
     * @return its objects, links and ids, in their order; one value counts as a list of one
     */
    public List<AsObject> list(String name) {
        return list(name, Integer.MAX_VALUE);
    }

    /**
     * @param name a property
     * @param most how many are taken
     * @return its first objects, links and ids, in their order; one value counts as a list of one
     */
    public List<AsObject> list(String name, int most) {
        List<AsObject> found = new ArrayList<>();
        for (JsonNode each : values(get(name))) {
            if (found.size() >= most) {
                break;
            }
            if (each.isObject() || each.isTextual()) {
                found.add(new AsObject(each));
            }
        }
        return found;
    }

    /**
     * @param name a property
     * @return the first of its objects, links and ids; null for none
     */
    public @Nullable AsObject first(String name) {
        List<AsObject> found = list(name, 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * @param name a property
     * @return the id of the first of its objects; null for none
     */
    public @Nullable String idOf(String name) {
        AsObject found = first(name);
        return found == null ? null : found.id();
    }

    /**
     * @param name a property
     * @param most how many are looked at
     * @return the ids of its objects, each once, in their order
     */
    public List<String> idsOf(String name, int most) {
        Set<String> ids = new LinkedHashSet<>();
        for (AsObject each : list(name, most)) {
            String id = each.id();
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /**
     * @param names properties
     * @return the first text among them that is not blank; null for none
     */
    public @Nullable String text(String... names) {
        for (String name : names) {
            String text = text(get(name));
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /**
     * @param name a property with a twin that holds it by language, such as {@code content} with {@code contentMap}
     * @return its text, or the first of the twin; the language is that under which the twin has a text. Null for none
     */
    public @Nullable Words words(String name) {
        String text = text(name);
        String firstText = null;
        String firstLanguage = null;
        JsonNode byLanguage = get(name + "Map");
        if (byLanguage.isObject()) {
            for (Map.Entry<String, JsonNode> each : byLanguage.properties()) {
                String value = text(each.getValue());
                if (value != null && !value.isBlank()) {
                    boolean same = value.equals(text);
                    if (firstText == null || same) {
                        firstText = value;
                        firstLanguage = language(each.getKey());
                    }
                    if (text == null || same) {
                        break;
                    }
                }
            }
        }
        String chosen = text == null ? firstText : text;
        return chosen == null ? null : new Words(chosen, firstLanguage);
    }

    /**
     * @param name a property
     * @return its time; null for none and for what is no proper time
     */
    public @Nullable Instant time(String name) {
        String text = text(name);
        return text == null ? null : AsTime.parse(text);
    }

    /**
     * @param name a property
     * @return whether it is true; null where it says neither
     */
    public @Nullable Boolean flag(String name) {
        JsonNode value = firstValue(get(name));
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return switch (value.asText("")) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /**
     * @param name a property
     * @return its number, cut to a whole one; null for none
     */
    public @Nullable Long number(String name) {
        JsonNode value = firstValue(get(name));
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isFinite(number) ? (Long) (long) number : null;
        }
        String text = value.asText("").strip();
        return text.matches("-?\\d{1,18}") ? (Long) Long.parseLong(text) : null;
    }

    /**
     * @param name a property
     * @return its numbers, in their order; what is none is left out
     */
    public List<Double> decimals(String name) {
        List<Double> found = new ArrayList<>();
        for (JsonNode each : values(get(name))) {
            if (each.isNumber() && Double.isFinite(each.doubleValue())) {
                found.add(each.doubleValue());
            }
        }
        return found;
    }

    /**
     * @param code a language as others write it: {@code pt-BR}, {@code EN}
     * @return its ISO 639 code; null for what is none, such as {@code und}
     */
    public static @Nullable String language(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var parts = LANGUAGE.matcher(code.strip());
        if (code.length() > 64 || !parts.matches()) {
            return null;
        }
        String language = parts.group(1).toLowerCase(Locale.ROOT);
        return language.equals("und") || language.equals("mul") || language.equals("zxx") ? null : language;
    }

    private JsonNode get(String name) {
        JsonNode plain = node.path(name);
        return plain.isMissingNode() ? node.path("as:" + name) : plain;
    }

    /** The values of a property: those of an array or of a JSON-LD list, or the one that it is. */
    private static Iterable<JsonNode> values(JsonNode value) {
        JsonNode inner = value;
        if (inner.isObject() && inner.size() == 1) {
            JsonNode wrapped = inner.has("@list") ? inner.get("@list") : inner.path("@set");
            inner = wrapped.isMissingNode() ? inner : wrapped;
        }
        if (inner.isArray()) {
            return inner;
        }
        return inner.isMissingNode() || inner.isNull() ? List.of() : List.of(inner);
    }

    private static JsonNode firstValue(JsonNode value) {
        for (JsonNode each : values(value)) {
            return each.has("@value") ? each.get("@value") : each;
        }
        return NOTHING;
    }

    private static @Nullable String text(JsonNode value) {
        JsonNode first = firstValue(value);
        return first.isTextual() || first.isNumber() ? PlainText.stripControl(first.asText()) : null;
    }

    private static @Nullable String uri(JsonNode value) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        String uri = unbear(text.strip());
        return uri.isEmpty() || uri.length() > AsLimits.URI ? null : uri;
    }

    /** A bearcap (https://docs.joinmastodon.org/spec/bearcaps/): the address in it is what it is about. */
    private static String unbear(String uri) {
        if (!uri.startsWith("bear:") || uri.length() > AsLimits.URI) {
            return uri;
        }
        int query = uri.indexOf('?');
        for (String parameter : uri.substring(query + 1).split("&", -1)) {
            if (parameter.startsWith("u=")) {
                try {
                    return URLDecoder.decode(parameter.substring(2), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return "";
                }
            }
        }
        return "";
    }

    private static String withoutPrefix(String type) {
        for (String prefix : PREFIXES) {
            if (type.startsWith(prefix)) {
                return type.substring(prefix.length());
            }
        }
        return type;
    }

    @Override
    public String toString() {
        return isBare() ? "id" : "object of type " + PlainText.stripControl(type());
    }
}
