package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.account.RemoteProfile;
import social.anancus.federation.mapping.ActorKeys;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.log.Log;

/** Fetches keys of which an actor names only the id. */
@ApplicationScoped
public class FetchKeys {
    private static final Log LOG = Log.of(FetchKeys.class);
    private static final int MOST = 3;

    private Documents documents;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FetchKeys() {}

    @Inject
    public FetchKeys(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param actor an actor
     * @param uri its id
     * @return the keys that are named there by their ids only, as far as they can be had
     */
    List<RemoteProfile.Key> missing(AsObject actor, String uri) {
        List<RemoteProfile.Key> keys = new ArrayList<>();
        for (String id : ActorKeys.bare(actor, uri).stream().limit(MOST).toList()) {
            try {
                RemoteProfile.Key key = ActorKeys.read(documents.fetch(id, Errand.of(uri)), uri);
                if (key != null) {
                    keys.add(key);
                }
            } catch (DocumentException e) {
                LOG.debug("a key could not be fetched", "reason", e.getMessage());
            }
        }
        return keys;
    }
}
