package social.anancus.federation.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.federation.vocabulary.Origin;

/**
 * Reads what becomes a status: {@code Note} and {@code Question} as they are, {@code Article}, {@code Page}, {@code Image},
 * {@code Audio}, {@code Video} and {@code Event} in a form that can be shown as one.
 *
 * <p>Whether the document may be believed, because of where it was fetched or who signed it, is for the caller to know; here
 * it is only seen to that it speaks for nobody of another origin.
 */
@ApplicationScoped
public class NoteReader {
    private static final List<String> QUOTES = List.of("quote", "_misskey_quote", "quoteUrl", "quoteUri");

    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NoteReader() {}

    @Inject
    public NoteReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param note a document
     * @return what it says
     * @throws UnreadableException if it is no status, has no id, or no author of the same origin
     */
    public ReadNote read(AsObject note) {
        return read(note, Audience.of(note));
    }

    /**
     * @param note a document
     * @param audience to whom it goes, where an activity tells
     * @return what it says
     * @throws UnreadableException if it is no status, has no id, or no author of the same origin
     */
    public ReadNote read(AsObject note, Audience audience) {
        String uri = LinkReader.web(note.isBare() ? null : note.id());
        if (uri == null) {
            throw new UnreadableException("it has no id");
        }
        if (!AsTypes.isStatus(note)) {
            throw new UnreadableException("it is no status");
        }
        Instant now = clock.instant();
        TagReader tags = TagReader.of(note);
        ReadNote.Quote quote = quote(note);
        return new ReadNote(
                uri,
                note.type(),
                author(note, uri),
                LinkReader.own(LinkReader.page(note, "url"), uri),
                audience,
                NoteText.of(note, tags.mentions(), quote == null ? null : quote.uri()),
                place(note),
                tags.mentions(),
                tags.hashtags(),
                MediaReader.attachments(note),
                PollReader.poll(note, now),
                quote,
                quotableBy(note),
                tags.emojis(),
                hints(note, uri),
                times(note, now));
    }

    /** Of several the first person, as channels stand beside the people who write for them. */
    private static String author(AsObject note, String uri) {
        List<AsObject> named = note.list(note.has("attributedTo") ? "attributedTo" : "actor", AsLimits.TAGS);
        List<String> ids =
                named.stream().map(AsObject::id).filter(Objects::nonNull).toList();
        if (ids.isEmpty() || !ids.stream().allMatch(id -> Origin.same(id, uri))) {
            throw new UnreadableException("it has no author, or one of another server");
        }
        return named.stream()
                .filter(each -> each.is("Person"))
                .map(AsObject::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ids.getFirst());
    }

    private static ReadNote.Place place(AsObject note) {
        String conversation = note.text("conversation");
        if (conversation == null) {
            conversation = note.idOf("context");
        }
        boolean usable = conversation != null && conversation.length() <= AsLimits.URI;
        return new ReadNote.Place(LinkReader.web(note.idOf("inReplyTo")), usable ? conversation : null);
    }

    private static ReadNote.@Nullable Quote quote(AsObject note) {
        for (String property : QUOTES) {
            String uri = LinkReader.web(note.idOf(property));
            if (uri != null) {
                boolean proper = property.equals("quote");
                return new ReadNote.Quote(uri, proper ? LinkReader.web(note.idOf("quoteAuthorization")) : null);
            }
        }
        return null;
    }

    /** FEP-044f; {@code always} is what GoToSocial wrote before. */
    private static List<String> quotableBy(AsObject note) {
        AsObject policy = note.first("interactionPolicy");
        AsObject quotes = policy == null || policy.isBare() ? null : policy.first("canQuote");
        if (quotes == null || quotes.isBare()) {
            return List.of();
        }
        String property = quotes.has("automaticApproval") ? "automaticApproval" : "always";
        return new ArrayList<>(quotes.idsOf(property, AsLimits.ALIASES));
    }

    private static RemoteStatus.Hints hints(AsObject note, String uri) {
        AsObject replies = note.first("replies");
        String repliesUri = replies == null ? null : replies.id();
        if (repliesUri == null && replies != null && !replies.isBare()) {
            repliesUri = replies.idOf("first");
        }
        return new RemoteStatus.Hints(
                PollReader.totalOf(note, "likes"),
                PollReader.totalOf(note, "shares"),
                Origin.same(repliesUri, uri) ? repliesUri : null);
    }

    private static ReadNote.Times times(AsObject note, Instant now) {
        Instant told = note.time("published");
        Instant published = told == null || told.isAfter(now) ? now : told;
        Instant updated = note.time("updated");
        boolean edited = updated != null && updated.isAfter(published);
        return new ReadNote.Times(published, !edited || updated == null ? null : updated.isAfter(now) ? now : updated);
    }
}
