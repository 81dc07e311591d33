package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.account.RemoteProfile;
import social.anancus.core.instance.LocalUris;
import social.anancus.federation.discovery.WebFinger;
import social.anancus.federation.uri.LocalTargets;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.log.Log;

/** Finds accounts by handle or address, wherever they are. */
@ApplicationScoped
public class FindRemoteAccounts implements RemoteAccounts {
    private static final Log LOG = Log.of(FindRemoteAccounts.class);

    private Documents documents;
    private FetchActor fetchActor;
    private FindActor find;
    private LocalTargets localTargets;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindRemoteAccounts() {}

    @Inject
    public FindRemoteAccounts(
            Documents documents, FetchActor fetchActor, FindActor find, LocalTargets localTargets, LocalUris uris) {
        this.documents = documents;
        this.fetchActor = fetchActor;
        this.find = find;
        this.localTargets = localTargets;
        this.uris = uris;
    }

    @Override
    public long resolve(String handleOrUri) {
        return resolve(handleOrUri, null);
    }

    @Override
    public long resolve(String handleOrUri, @Nullable Duration patience) {
        Errand somebody = Errand.ofSomebody();
        Errand errand = patience == null ? somebody : somebody.within(patience);
        String text = handleOrUri.strip();
        try {
            boolean address = text.startsWith("https://") || text.startsWith("http://");
            KnownActor actor = address ? byAddress(text, errand) : byHandle(text, errand);
            if (actor.isSuspended()) {
                throw new NotFound();
            }
            return actor.id();
        } catch (DocumentException e) {
            LOG.info("nothing was found elsewhere", "reason", e.reason(), "why", e.getMessage());
            throw e.forCaller();
        }
    }

    @Override
    public void refresh(long accountId) {
        KnownActor known =
                find.byId(accountId).filter(actor -> !actor.state().deleted()).orElseThrow(NotFound::new);
        if (known.isLocal()) {
            return;
        }
        try {
            KnownActor unused = fetchActor.refresh(known, Errand.ofSomebody());
        } catch (DocumentException e) {
            LOG.info("an account could not be read anew", "account", accountId, "reason", e.reason());
            throw e.forCaller();
        }
    }

    private KnownActor byHandle(String text, Errand errand) throws DocumentException {
        RemoteProfile.Handle handle = WebFinger.parse(text);
        if (handle == null || handle.domain().equals(uris.localDomain())) {
            return find.byHandle(text).orElseThrow(NotFound::new);
        }
        return fetchActor.byHandle(handle, errand);
    }

    private KnownActor byAddress(String address, Errand errand) throws DocumentException {
        Optional<Long> local = localTargets.accountId(address);
        if (local.isPresent()) {
            return find.byId(local.get()).orElseThrow(NotFound::new);
        }
        if (find.byUri(address).isPresent()) {
            return fetchActor.byUri(address, errand);
        }
        AsObject document = documents.fetchTyped(address, errand);
        if (!AsTypes.isActor(document)) {
            throw new NotFound();
        }
        return fetchActor.take(document, errand);
    }
}
