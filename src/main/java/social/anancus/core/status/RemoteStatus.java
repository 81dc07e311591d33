package social.anancus.core.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RemoteEmoji;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaType;
import social.anancus.core.media.PixelSize;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.TextFormatter;

/**
 * A status of another server, checked and within limits: texts are sanitised, addresses are absolute http(s), the accounts in
 * it are known here.
 *
 * @param uri its id, on the host of its author
 * @param url the page for people; null where it has none
 * @param authorId who wrote it, a remote account
 * @param visibility to whom it is addressed
 * @param text what it says
 * @param place where it stands
 * @param people who is named in it or may see it
 * @param tags its hashtags as written
 * @param media its attachments, in their order; those beyond the fourth become links
 * @param poll its poll, or null
 * @param quote what it quotes, or null
 * @param quotePolicy who may quote it
 * @param emojis the custom emojis in its texts
 * @param hints what its server counts, and where its replies are
 * @param published when it was written
 * @param updated when it was changed last; null where it was not or does not say
 */
public record RemoteStatus(
        String uri,
        @Nullable String url,
        long authorId,
        Visibility visibility,
        Text text,
        Place place,
        People people,
        List<String> tags,
        List<Media> media,
        @Nullable Poll poll,
        @Nullable Quote quote,
        QuotePolicy quotePolicy,
        List<RemoteEmoji> emojis,
        Hints hints,
        Instant published,
        @Nullable Instant updated) {
    public RemoteStatus {
        tags = List.copyOf(tags);
        media = List.copyOf(media);
        emojis = List.copyOf(emojis);
    }

    /** How many attachments are looked at, kept as such or as links. */
    private static final int MOST_MEDIA = 16;

    /**
     * @return the text, with links to the attachments that a status has no place for
     */
    SafeHtml shownContent() {
        String links = media.stream()
                .limit(MOST_MEDIA)
                .skip(StatusMediaRepository.MOST)
                .map(Media::url)
                .collect(Collectors.joining("\n"));
        return links.isEmpty()
                ? text.content()
                : SafeHtml.ofStored(text.content().html()
                        + TextFormatter.paragraphs(links, NOTHING_NAMED).html());
    }

    private static final TextFormatter.Links NOTHING_NAMED = new TextFormatter.Links() {
        @Override
        public Optional<TextFormatter.Mention> mention(String handle) {
            return Optional.empty();
        }

        @Override
        public Optional<String> hashtag(String name) {
            return Optional.empty();
        }
    };

    /**
     * What it says.
     *
     * @param content the text
     * @param spoiler the content warning, plain text, empty for none
     * @param sensitive whether media are covered
     * @param language an ISO 639 code; null where it is not known
     */
    public record Text(
            SafeHtml content,
            String spoiler,
            boolean sensitive,
            @Nullable String language) {}

    /**
     * Where it stands.
     *
     * @param inReplyToId what it answers, where that is known here; local statuses are always named by this
     * @param inReplyToUri the URI of what it answers; null if it is no answer
     * @param conversationUri the URI of its conversation; null where it has none
     */
    public record Place(
            @Nullable Long inReplyToId,
            @Nullable String inReplyToUri,
            @Nullable String conversationUri) {
        /** No answer, in no conversation. */
        public static final Place ALONE = new Place(null, null, null);
    }

    /**
     * Accounts, remote or local.
     *
     * @param mentioned who is named, in the order of the text
     * @param addressed who may see it without being named
     */
    public record People(List<Long> mentioned, List<Long> addressed) {
        /** Nobody. */
        public static final People NOBODY = new People(List.of(), List.of());

        public People {
            mentioned = List.copyOf(mentioned);
            addressed = List.copyOf(addressed);
        }
    }

    /**
     * An attachment.
     *
     * @param url where it is
     * @param type what it is
     * @param description what there is to see or hear; null for none
     * @param blurhash its colours; null for none
     * @param focus where the eye should rest; null for the middle
     * @param size in pixels; null where it is not known
     * @param thumbnailUrl where a small picture of it is; null for none
     */
    public record Media(
            String url,
            MediaType type,
            @Nullable String description,
            @Nullable String blurhash,
            @Nullable Focus focus,
            @Nullable PixelSize size,
            @Nullable String thumbnailUrl) {}

    /**
     * A poll.
     *
     * @param options what one can vote for, with the votes that its server has counted
     * @param multiple whether one may choose several
     * @param expiresAt when it ends; null for never
     * @param closed whether it takes no votes any more, whatever its end
     * @param votersCount how many have voted; null where it does not tell
     */
    public record Poll(
            List<Option> options,
            boolean multiple,
            @Nullable Instant expiresAt,
            boolean closed,
            @Nullable Long votersCount) {
        public Poll {
            options = List.copyOf(options);
        }
    }

    /**
     * What one can vote for.
     *
     * @param title what it says, plain text
     * @param votes how many have chosen it, as its server says
     */
    public record Option(String title, long votes) {}

    /**
     * What it quotes.
     *
     * @param quotedStatusId the quoted status, where that is known here
     * @param quotedUri its URI
     * @param approvalUri the stamp of its author; null for none
     * @param approved whether the caller has verified the stamp; quotes of oneself need none
     */
    public record Quote(
            @Nullable Long quotedStatusId,
            String quotedUri,
            @Nullable String approvalUri,
            boolean approved) {}

    /**
     * What its server says beside; never more than a hint.
     *
     * @param favourites how many favourites it has; null where it does not tell
     * @param reblogs how many have shared it; null where it does not tell
     * @param repliesUri where its replies are listed; null for nowhere
     */
    public record Hints(
            @Nullable Long favourites,
            @Nullable Long reblogs,
            @Nullable String repliesUri) {
        /** Nothing. */
        public static final Hints NONE = new Hints(null, null, null);
    }
}
