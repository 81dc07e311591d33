package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.KnownActor;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.Posted;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.fetch.DocumentException.Reason;
import social.anancus.federation.mapping.NoteReader;
import social.anancus.federation.mapping.ReadNote;
import social.anancus.federation.mapping.UnreadableException;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.federation.vocabulary.Origin;

/**
 * Finds statuses of other servers, and fetches those that are not known here. What is fetched is there to be seen, but comes
 * into nobody's home and notifies nobody; what it answers is fetched later, one step at a time.
 */
@ApplicationScoped
public class FetchStatus {
    private Documents documents;
    private NoteReader reader;
    private CompleteNote completeNote;
    private FetchActor fetchActor;
    private LocateStatus locate;
    private TakeStatus takeStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FetchStatus() {}

    @Inject
    public FetchStatus(
            Documents documents,
            NoteReader reader,
            CompleteNote completeNote,
            FetchActor fetchActor,
            LocateStatus locate,
            TakeStatus takeStatus) {
        this.documents = documents;
        this.reader = reader;
        this.completeNote = completeNote;
        this.fetchActor = fetchActor;
        this.locate = locate;
        this.takeStatus = takeStatus;
    }

    /**
     * @param uri the id of a status, also one of ours
     * @param errand why
     * @return the id of the status here; whoever may see it
     * @throws DocumentException if it is not known and cannot be fetched
     */
    public long byUri(String uri, Errand errand) throws DocumentException {
        Optional<LocatedStatus> known = locate.byUri(uri);
        if (known.isPresent()) {
            return known.get().id();
        }
        if (locate.isGone(uri)) {
            throw new DocumentException(Reason.GONE, "it was deleted");
        }
        takeStatus.requireAllowed(errand);
        return take(documents.fetch(uri, errand), errand);
    }

    /**
     * Takes in a status whose document is at hand and may be believed: of a {@code Create}, what it made.
     *
     * @param document from its own id
     * @param errand why
     * @return the id of the status here
     * @throws DocumentException if it is no status, or is not taken
     */
    public long take(AsObject document, Errand errand) throws DocumentException {
        AsObject note = document.is("Create") ? created(document, errand) : document;
        String uri = note.id();
        Optional<LocatedStatus> known = uri == null ? Optional.empty() : locate.byUri(uri);
        if (known.isPresent()) {
            return known.get().id();
        }
        RemoteStatus status = read(note, errand);
        Posted posted = takeStatus
                .take(status, errand)
                .orElseThrow(() -> new DocumentException(Reason.REFUSED, "it is not taken"));
        return posted.statusId();
    }

    /**
     * Reads a status whose document may be believed, with all accounts in it.
     *
     * @param note the document
     * @param errand why
     * @return what core can take
     * @throws DocumentException if it is no proper status, or its author cannot be had
     */
    public RemoteStatus read(AsObject note, Errand errand) throws DocumentException {
        if (!AsTypes.isStatus(note)) {
            throw new DocumentException(Reason.WRONG, "it is no status");
        }
        try {
            ReadNote read = reader.read(note);
            KnownActor author = fetchActor.byUri(read.author(), errand);
            if (author.isSuspended()) {
                throw new DocumentException(Reason.REFUSED, "its author is suspended");
            }
            return completeNote.complete(read, author, errand);
        } catch (UnreadableException e) {
            throw new DocumentException(Reason.WRONG, String.valueOf(e.getMessage()));
        }
    }

    /** What an activity embeds is believed if it is of the same origin, else fetched. */
    private AsObject created(AsObject activity, Errand errand) throws DocumentException {
        @Nullable AsObject object = activity.first("object");
        String id = object == null ? null : object.id();
        if (object == null || id == null) {
            throw new DocumentException(Reason.WRONG, "the activity has no object");
        }
        boolean embedded = !object.isBare() && Origin.same(id, activity.id());
        return embedded ? object : documents.fetch(id, errand);
    }

    /**
     * Fetches a status anew that is known here, and takes over what its server says now. One that its server has no more is
     * removed: at once where it says that it is gone, else only where nothing here holds it.
     *
     * @param status a remote status
     * @param uri its id
     * @param errand why
     * @throws DocumentException if it cannot be fetched
     */
    public void refresh(LocatedStatus status, String uri, Errand errand) throws DocumentException {
        try {
            takeStatus.refresh(read(documents.fetch(uri, errand), errand));
        } catch (DocumentException e) {
            if (e.reason() == Reason.GONE || e.reason() == Reason.ABSENT) {
                takeStatus.remove(status, uri, e.reason() == Reason.GONE);
            }
            throw e;
        }
    }
}
