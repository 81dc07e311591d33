package social.anancus.federation.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.account.Username;
import social.anancus.federation.vocabulary.ActivityMediaType;
import social.anancus.federation.vocabulary.Origin;

/** Reads answers of WebFinger (RFC 7033, section 4.4). */
final class Jrd {
    private static final int MOST_LINKS = 100;
    private static final String SUBSCRIBE = "http://ostatus.org/schema/1.0/subscribe";

    private Jrd() {}

    /**
     * @param text {@code acct:carol@remote.example} or the same without its scheme
     * @return the handle; null for what is none
     */
    static RemoteProfile.@Nullable Handle handle(@Nullable String text) {
        if (text == null || text.length() > 2 * Username.MAX_REMOTE_LENGTH) {
            return null;
        }
        String bare = text.strip().replaceFirst("^acct:", "").replaceFirst("^@", "");
        int at = bare.lastIndexOf('@');
        if (at < 1 || !Username.isRemote(bare.substring(0, at))) {
            return null;
        }
        String domain = bare.substring(at + 1).toLowerCase(Locale.ROOT);
        if (domain.isEmpty() || domain.indexOf('/') >= 0 || domain.indexOf('?') >= 0 || domain.indexOf('#') >= 0) {
            return null;
        }
        String name = bare.substring(0, at);
        return Origin.of("https://" + domain)
                .map(origin -> new RemoteProfile.Handle(name, origin.authority()))
                .orElse(null);
    }

    /**
     * @param jrd an answer
     * @return the handle and the actor of its self link; null where one of them is missing
     */
    static @Nullable Finger read(JsonNode jrd) {
        RemoteProfile.Handle handle = handle(jrd.path("subject").asText(""));
        String actor = self(jrd.path("links"));
        return handle == null || actor == null ? null : new Finger(handle, actor);
    }

    /**
     * @param jrd an answer
     * @return the template of its link for following others; null for none
     */
    static @Nullable String subscribeTemplate(JsonNode jrd) {
        int seen = 0;
        for (JsonNode link : jrd.path("links")) {
            if (++seen > MOST_LINKS) {
                return null;
            }
            String template = link.path("template").asText("");
            if (link.path("rel").asText("").equals(SUBSCRIBE) && template.contains("{uri}")) {
                return template;
            }
        }
        return null;
    }

    private static @Nullable String self(JsonNode links) {
        int seen = 0;
        for (JsonNode link : links) {
            if (++seen > MOST_LINKS) {
                return null;
            }
            boolean self = link.path("rel").asText("").equals("self");
            String href = link.path("href").asText("");
            if (self
                    && ActivityMediaType.is(link.path("type").asText(""))
                    && Origin.of(href).isPresent()) {
                return href;
            }
        }
        return null;
    }
}
