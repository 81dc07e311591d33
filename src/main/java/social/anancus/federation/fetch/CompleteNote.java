package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.mapping.ReadNote;
import social.anancus.federation.vocabulary.PublicAudience;
import social.anancus.platform.log.Log;

/**
 * Makes a status that core can take of one that was read: the ids of accounts become accounts. Of those who are named some
 * that are not known here are fetched; those who are only addressed are not.
 */
@ApplicationScoped
public class CompleteNote {
    /** How many who are named and not known here are fetched for one status. */
    static final int MOST_FETCHED = 10;

    private static final Log LOG = Log.of(CompleteNote.class);

    private FindActor find;
    private FetchActor fetchActor;
    private LocateStatus locate;
    private VerifyQuote verifyQuote;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CompleteNote() {}

    @Inject
    public CompleteNote(FindActor find, FetchActor fetchActor, LocateStatus locate, VerifyQuote verifyQuote) {
        this.find = find;
        this.fetchActor = fetchActor;
        this.locate = locate;
        this.verifyQuote = verifyQuote;
    }

    /**
     * @param note what was read
     * @param author the account of its author
     * @param errand why
     * @return the status; what it answers and quotes is named by ids where that is known here
     */
    public RemoteStatus complete(ReadNote note, KnownActor author, Errand errand) {
        RemoteProfile.Addresses addresses = author.addresses();
        String followers = addresses == null ? null : addresses.followers();
        List<Long> mentioned = mentioned(note, errand);
        return new RemoteStatus(
                note.uri(),
                note.url(),
                author.id(),
                note.audience().visibility(followers, named(note)),
                note.text(),
                place(note),
                new RemoteStatus.People(mentioned, addressed(note, followers, mentioned, author)),
                note.hashtags(),
                note.media(),
                note.poll(),
                quote(note, author, errand),
                quotePolicy(note, followers),
                note.emojis(),
                note.hints(),
                note.times().published(),
                note.times().updated());
    }

    /** The ids of those who are named, and of the author: some servers address their own, too. */
    private static List<String> named(ReadNote note) {
        List<String> named = new ArrayList<>(note.mentionedUris());
        named.add(note.author());
        return named;
    }

    private List<Long> mentioned(ReadNote note, Errand errand) {
        Map<String, KnownActor> known = find.byUris(note.mentionedUris());
        Set<Long> ids = new LinkedHashSet<>();
        int fetched = 0;
        for (ReadNote.Mention mention : note.mentions()) {
            KnownActor actor = known.get(mention.uri());
            if (actor == null && fetched < MOST_FETCHED) {
                fetched++;
                actor = fetch(mention, errand);
            }
            if (actor != null && !actor.state().deleted()) {
                ids.add(actor.id());
            }
        }
        return new ArrayList<>(ids);
    }

    private @Nullable KnownActor fetch(ReadNote.Mention mention, Errand errand) {
        try {
            return fetchActor.byUri(mention.uri(), errand);
        } catch (DocumentException e) {
            LOG.debug("somebody who is named could not be found", "reason", e.getMessage());
            return null;
        }
    }

    private List<Long> addressed(ReadNote note, @Nullable String followers, List<Long> mentioned, KnownActor author) {
        return find.byUris(note.audience().persons(followers)).values().stream()
                .filter(actor ->
                        !actor.state().deleted() && actor.id() != author.id() && !mentioned.contains(actor.id()))
                .map(KnownActor::id)
                .toList();
    }

    private RemoteStatus.Place place(ReadNote note) {
        String parent = note.place().inReplyTo();
        Long id = parent == null
                ? null
                : locate.byUri(parent).map(LocatedStatus::id).orElse(null);
        return new RemoteStatus.Place(id, parent, note.place().conversation());
    }

    private RemoteStatus.@Nullable Quote quote(ReadNote note, KnownActor author, Errand errand) {
        ReadNote.Quote quote = note.quote();
        return quote == null ? null : verifyQuote.verify(note.uri(), quote, author, errand);
    }

    private static QuotePolicy quotePolicy(ReadNote note, @Nullable String followers) {
        if (PublicAudience.isIn(note.quotableBy())) {
            return QuotePolicy.PUBLIC;
        }
        return note.quotableBy().stream().anyMatch(each -> Objects.equals(each, followers))
                ? QuotePolicy.FOLLOWERS
                : QuotePolicy.NOBODY;
    }
}
