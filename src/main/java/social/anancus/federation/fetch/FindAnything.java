package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.account.KnownActor;
import social.anancus.core.search.AskOthers;
import social.anancus.core.search.Found;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.log.Log;

/** Finds accounts and statuses by address for the search, with one request where it does not matter which it is. */
@ApplicationScoped
public class FindAnything implements AskOthers {
    private static final Log LOG = Log.of(FindAnything.class);

    private Documents documents;
    private FetchActor fetchActor;
    private FetchStatus fetchStatus;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindAnything() {}

    @Inject
    public FindAnything(Documents documents, FetchActor fetchActor, FetchStatus fetchStatus) {
        this.documents = documents;
        this.fetchActor = fetchActor;
        this.fetchStatus = fetchStatus;
    }

    @Override
    public Found ask(String address) {
        Errand errand = Errand.ofSomebody();
        try {
            AsObject document = documents.fetchTyped(address.strip(), errand);
            if (!AsTypes.isActor(document)) {
                return new Found(List.of(), List.of(fetchStatus.take(document, errand)));
            }
            KnownActor actor = fetchActor.take(document, errand);
            if (actor.isSuspended()) {
                throw new NotFound();
            }
            return new Found(List.of(actor.id()), List.of());
        } catch (DocumentException e) {
            LOG.info("nothing was found elsewhere", "reason", e.reason(), "why", e.getMessage());
            throw e.forCaller();
        }
    }
}
