package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import social.anancus.core.instance.LocalUris;

/**
 * A hashtag that a profile shows.
 *
 * @param id the tag
 * @param name as its owner wrote it, without its mark
 */
public record WrittenTag(long id, String name) {
    /**
     * @param username whose profile
     * @return the {@code Hashtag}, without a context; it leads to what the owner has written with it
     */
    public ObjectNode write(String username, LocalUris uris) {
        return Nodes.object("Hashtag")
                .put("href", uris.profile(username) + "/tagged/" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .put("name", "#" + name);
    }
}
