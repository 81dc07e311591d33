package social.anancus.federation.mapping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RemoteEmoji;
import social.anancus.core.status.RemoteStatus;

/**
 * A status as its document gives it: checked, within limits, its texts safe; accounts and statuses in it are still ids on
 * other servers. {@code federation.fetch} makes a {@link RemoteStatus} of it.
 *
 * @param uri its id
 * @param type its first type, such as {@code Note}
 * @param author the id of its one author, of the same origin
 * @param url the page for people, on the same host; null where it has none
 * @param audience to whom it is addressed
 * @param text what it says
 * @param place where it stands
 * @param mentions who is named
 * @param hashtags its hashtags as written
 * @param media its attachments
 * @param poll its poll, or null
 * @param quote what it quotes, or null
 * @param quotableBy ids of those who may quote it without asking: everybody, the author's followers, or accounts
 * @param emojis the custom emojis in its texts
 * @param hints what its server counts, and where its replies are
 * @param times when it was written and changed
 */
public record ReadNote(
        String uri,
        String type,
        String author,
        @Nullable String url,
        Audience audience,
        RemoteStatus.Text text,
        Place place,
        List<Mention> mentions,
        List<String> hashtags,
        List<RemoteStatus.Media> media,
        RemoteStatus.@Nullable Poll poll,
        @Nullable Quote quote,
        List<String> quotableBy,
        List<RemoteEmoji> emojis,
        RemoteStatus.Hints hints,
        Times times) {
    /**
     * Somebody who is named.
     *
     * @param uri the id of the actor, or the address of its page
     * @param name as it is written there, {@code @carol@remote.example}; null for nothing
     */
    public record Mention(String uri, @Nullable String name) {}

    /**
     * Where it stands.
     *
     * @param inReplyTo the id of what it answers; null if it is no answer
     * @param conversation the id of its conversation; null where it has none
     */
    public record Place(
            @Nullable String inReplyTo, @Nullable String conversation) {}

    /**
     * What it quotes.
     *
     * @param uri the id of the quoted status
     * @param approval the id of the stamp of its author (FEP-044f); null for none
     */
    public record Quote(String uri, @Nullable String approval) {}

    /**
     * When.
     *
     * @param published when it was written, never later than now
     * @param updated when it was changed last; null where it was not
     */
    public record Times(Instant published, @Nullable Instant updated) {}

    /**
     * @return the ids of those who are named
     */
    public List<String> mentionedUris() {
        return mentions.stream().map(Mention::uri).toList();
    }
}
