package social.anancus.web.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.OAuthError;
import social.anancus.web.support.Redirects;

/**
 * The way back to an application, with the answer to what it asked (RFC 6749, 4.1.2).
 *
 * @param redirectUri where to; one of the application's own
 * @param values the answer
 */
record CallBack(String redirectUri, Map<String, String> values) {
    private static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";
    private static final String NATIVE = "/oauth/authorize/native";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");

    static CallBack withCode(String redirectUri, String code, @Nullable String state) {
        return new CallBack(redirectUri, values("code", code, state));
    }

    static CallBack withError(String redirectUri, OAuthError error, @Nullable String state) {
        Map<String, String> values = values("error", error.error(), state);
        values.put("error_description", error.description());
        return new CallBack(redirectUri, values);
    }

    private static Map<String, String> values(String name, String value, @Nullable String state) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(name, value);
        if (state != null && !state.isEmpty()) {
            values.put("state", state);
        }
        return values;
    }

    /**
     * @param redirectUri one of an application's own
     * @return whether the application has no address: people copy the code
     */
    static boolean isOutOfBand(String redirectUri) {
        return redirectUri.equals(OUT_OF_BAND) || redirectUri.equals(OUT_OF_BAND + ":auto");
    }

    /** The address with the answer in its query or its fragment. */
    String address(boolean inFragment) {
        String query = values.entrySet().stream()
                .map(each -> each.getKey() + "=" + Redirects.encode(each.getValue()))
                .collect(Collectors.joining("&"));
        if (isOutOfBand(redirectUri)) {
            return NATIVE + "?" + query;
        }
        String joint = inFragment ? "#" : redirectUri.indexOf('?') < 0 ? "?" : "&";
        return redirectUri + joint + query;
    }

    /** The same as fields of a form that the browser sends there. */
    List<Consent.Field> fields() {
        return values.entrySet().stream()
                .map(each -> new Consent.Field(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * @param redirectUri one of an application's own
     * @return what a content security policy calls it: browsers hold forms to it that are redirected there
     */
    static List<String> formTargets(String redirectUri) {
        try {
            URI uri = new URI(redirectUri);
            String scheme = uri.getScheme();
            if (isOutOfBand(redirectUri)
                    || scheme == null
                    || !SCHEME.matcher(scheme).matches()) {
                return List.of();
            }
            boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
            String host = uri.getHost();
            if (!web || host == null) {
                return List.of(scheme + ":");
            }
            return List.of(scheme + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (URISyntaxException e) {
            return List.of();
        }
    }
}
