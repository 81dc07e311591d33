package social.anancus.core.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;
import social.anancus.platform.text.VisibleText;

/** What an application must be like, in Mastodon's words. */
final class ApplicationRules {
    private static final int MAX_NAME = 60;
    private static final int MAX_URL = 2000;
    private static final Set<String> FORBIDDEN_SCHEMES = Set.of("data", "vbscript", "javascript");
    private static final String REDIRECT_URI = "redirect_uri";

    private ApplicationRules() {}

    static List<FieldError> mistakes(NewApplication wanted, Scopes scopes) {
        List<FieldError> mistakes = new ArrayList<>();
        addNameMistakes(mistakes, wanted.name());
        addRedirectMistakes(mistakes, wanted.redirectUris());
        if (!scopes.areKnown()) {
            mistakes.add(FieldError.of("scopes", Code.INVALID, "doesn't match configured on the server."));
        }
        addWebsiteMistakes(mistakes, wanted.website());
        return mistakes;
    }

    private static void addNameMistakes(List<FieldError> mistakes, String name) {
        if (VisibleText.isNothing(name)) {
            mistakes.add(labelled("Application name", FieldError.blank("name")));
        } else if (length(name) > MAX_NAME) {
            mistakes.add(labelled("Application name", FieldError.tooLong("name", MAX_NAME)));
        }
    }

    private static void addWebsiteMistakes(List<FieldError> mistakes, @Nullable String website) {
        if (website == null) {
            return;
        }
        if (length(website) > MAX_URL) {
            mistakes.add(labelled("Application website", FieldError.tooLong("website", MAX_URL)));
        } else if (!isWebPage(website)) {
            mistakes.add(new FieldError("website", "Application website", Code.INVALID, "is not a valid URL"));
        }
    }

    private static void addRedirectMistakes(List<FieldError> mistakes, List<String> uris) {
        if (uris.isEmpty()) {
            mistakes.add(labelled("Redirect URI", FieldError.blank(REDIRECT_URI)));
        } else if (uris.stream().mapToInt(ApplicationRules::length).sum() > MAX_URL) {
            mistakes.add(labelled("Redirect URI", FieldError.tooLong(REDIRECT_URI, MAX_URL)));
        } else {
            uris.stream()
                    .map(ApplicationRules::redirectMistake)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .forEach(text -> mistakes.add(new FieldError(REDIRECT_URI, "Redirect URI", Code.INVALID, text)));
        }
    }

    /** RFC 9700, 2.1 and 4.1: absolute, without fragment; schemes of one's own are for programs on phones. */
    private static String redirectMistake(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return "must be a valid URI.";
        }
        String scheme = uri.getScheme();
        if (scheme == null) {
            return "must be an absolute URI.";
        }
        if (FORBIDDEN_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return "is forbidden by the server.";
        }
        if (uri.getRawFragment() != null) {
            return "cannot contain a fragment.";
        }
        boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
        return web && uri.getHost() == null ? "must be an absolute URI." : "";
    }

    private static boolean isWebPage(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static FieldError labelled(String label, FieldError error) {
        return new FieldError(error.field(), label, error.code(), error.description());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
