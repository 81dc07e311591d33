package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.mapping.ReadNote;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.log.Log;

/**
 * Sees whether a quote is approved by the author of what is quoted (FEP-044f): by a stamp on that author's server, which names
 * exactly the two statuses. Who quotes oneself needs none.
 */
@ApplicationScoped
public class VerifyQuote {
    /** Quoted statuses that are not known here are fetched at once to this depth. */
    static final int DEPTH = 2;

    private static final Log LOG = Log.of(VerifyQuote.class);

    private Documents documents;
    private LocateStatus locate;
    private FindActor find;
    private Instance<FetchStatus> fetchStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public VerifyQuote() {}

    /**
     * @param fetchStatus looked up late, as it uses this in turn
     */
    @Inject
    public VerifyQuote(Documents documents, LocateStatus locate, FindActor find, Instance<FetchStatus> fetchStatus) {
        this.documents = documents;
        this.locate = locate;
        this.find = find;
        this.fetchStatus = fetchStatus;
    }

    /**
     * @param quoting the id of the status that quotes
     * @param quote what it quotes
     * @param author who quotes
     * @param errand why
     * @return the quote, as far as it is known and approved
     */
    RemoteStatus.Quote verify(String quoting, ReadNote.Quote quote, KnownActor author, Errand errand) {
        LocatedStatus quoted = locate.byUri(quote.uri()).orElseGet(() -> fetch(quote.uri(), errand));
        if (quoted == null) {
            return new RemoteStatus.Quote(null, quote.uri(), quote.approval(), false);
        }
        boolean own = quoted.accountId() == author.id();
        boolean approved = own || (!quoted.local() && isStamped(quoting, quote, quoted, errand));
        return new RemoteStatus.Quote(quoted.id(), quote.uri(), quote.approval(), approved);
    }

    private @Nullable LocatedStatus fetch(String uri, Errand errand) {
        if (errand.depth() >= DEPTH) {
            return null;
        }
        try {
            fetchStatus.get().byUri(uri, errand.deeper());
            return locate.byUri(uri).orElse(null);
        } catch (DocumentException e) {
            LOG.debug("a quoted status could not be found", "reason", e.getMessage());
            return null;
        }
    }

    private boolean isStamped(String quoting, ReadNote.Quote quote, LocatedStatus quoted, Errand errand) {
        String stampUri = quote.approval();
        KnownActor quotedAuthor = find.byId(quoted.accountId()).orElse(null);
        if (stampUri == null || quotedAuthor == null || !Origin.same(stampUri, quotedAuthor.uri())) {
            return false;
        }
        try {
            AsObject stamp = documents.fetch(stampUri, errand);
            return stamp.is("QuoteAuthorization")
                    && Origin.same(stamp.id(), quotedAuthor.uri())
                    && quotedAuthor.uri().equals(stamp.idOf("attributedTo"))
                    && quoting.equals(stamp.idOf("interactingObject"))
                    && quote.uri().equals(stamp.idOf("interactionTarget"));
        } catch (DocumentException e) {
            LOG.debug("the stamp of a quote could not be read", "reason", e.getMessage());
            return false;
        }
    }
}
