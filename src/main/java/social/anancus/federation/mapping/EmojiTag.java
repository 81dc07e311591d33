package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaUrls;

/** A custom emoji of this server, as documents carry it. */
public final class EmojiTag {
    private EmojiTag() {}

    /**
     * @return the tag without a context, of which {@link Contexts#NOTE} knows the words; empty where there is no picture
     */
    public static Optional<ObjectNode> of(CustomEmoji emoji, MediaUrls media, LocalUris uris) {
        String url = media.of(emoji.imageKey());
        if (url == null) {
            return Optional.empty();
        }
        ObjectNode tag = Nodes.object("Emoji")
                .put("id", uris.emoji(emoji.id()))
                .put("name", ":" + emoji.shortcode() + ":")
                .put("updated", Nodes.time(emoji.updatedAt()));
        tag.set("icon", Nodes.image(url, emoji.contentType()));
        return Optional.of(tag);
    }
}
