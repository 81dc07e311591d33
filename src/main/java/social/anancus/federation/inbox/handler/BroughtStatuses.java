package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.RemoteStatus;
import social.anancus.core.status.StatusRelevance;
import social.anancus.federation.fetch.CompleteNote;
import social.anancus.federation.mapping.Audience;
import social.anancus.federation.mapping.NoteReader;
import social.anancus.federation.mapping.ReadNote;
import social.anancus.federation.mapping.UnreadableException;
import social.anancus.federation.uri.LocalTargets;
import social.anancus.federation.vocabulary.AsObject;

/** Reads the statuses that activities bring with them, and asks whether they are wanted before anybody is asked for them. */
@ApplicationScoped
class BroughtStatuses {
    private NoteReader reader;
    private CompleteNote completeNote;
    private StatusRelevance relevance;
    private LocateStatus locateStatus;
    private LocalTargets targets;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    BroughtStatuses() {}

    @Inject
    BroughtStatuses(
            NoteReader reader,
            CompleteNote completeNote,
            StatusRelevance relevance,
            LocateStatus locateStatus,
            LocalTargets targets) {
        this.reader = reader;
        this.completeNote = completeNote;
        this.relevance = relevance;
        this.locateStatus = locateStatus;
        this.targets = targets;
    }

    /**
     * @param activity a Create or Update
     * @param object what it brings
     * @return what that says; null if it is none that its actor can have written
     */
    @Nullable
    ReadNote read(Activity activity, AsObject object) {
        try {
            ReadNote note = reader.read(object, Audience.of(object, activity.json()));
            return note.author().equals(activity.actor().uri()) ? note : null;
        } catch (UnreadableException e) {
            return null;
        }
    }

    /**
     * @param activity a Create or Update
     * @param note what it brings
     * @return the status, with those who are named in it; unknown ones are fetched
     */
    RemoteStatus complete(Activity activity, ReadNote note) {
        return completeNote.complete(note, activity.actor(), Asking.errand(activity));
    }

    /**
     * Asks with what is known here, so that what nobody wants costs nobody a request.
     *
     * @param activity a Create or Update
     * @param note what it brings
     * @return whether it concerns somebody here
     */
    boolean concerns(Activity activity, ReadNote note) {
        String followers = activity.followers();
        String parent = note.place().inReplyTo();
        return relevance.concerns(new RemoteStatus(
                note.uri(),
                null,
                activity.actorId(),
                note.audience().visibility(followers, note.mentionedUris()),
                note.text(),
                place(parent),
                new RemoteStatus.People(addressedHere(note, followers), List.of()),
                List.of(),
                List.of(),
                null,
                null,
                QuotePolicy.NOBODY,
                List.of(),
                RemoteStatus.Hints.NONE,
                note.times().published(),
                null));
    }

    /** To answer what is not open here to everybody concerns nobody: whoever may see it names whom to tell. */
    private RemoteStatus.Place place(@Nullable String parent) {
        Optional<LocatedStatus> known = parent == null ? Optional.empty() : locateStatus.byUri(parent);
        boolean hidden = known.isPresent()
                && known.get().local()
                && !known.get().visibility().isOpen();
        return hidden
                ? RemoteStatus.Place.ALONE
                : new RemoteStatus.Place(known.map(LocatedStatus::id).orElse(null), parent, null);
    }

    private List<Long> addressedHere(ReadNote note, @Nullable String followers) {
        List<String> uris = new ArrayList<>(note.mentionedUris());
        uris.addAll(note.audience().persons(followers));
        return uris.stream()
                .filter(targets::isOurs)
                .map(targets::accountId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
