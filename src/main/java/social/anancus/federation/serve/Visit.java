package social.anancus.federation.serve;

import social.anancus.core.instance.ActorUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.status.Viewer;

/**
 * That somebody asks for what an account lists.
 *
 * @param profile the account, which is shown
 * @param uris its addresses
 * @param viewer who asks
 */
record Visit(LocalProfile profile, ActorUris uris, Viewer viewer) {
    /**
     * @param keeping what caches may do with what everybody gets
     * @return that, or nothing, if the answer could be for this caller alone
     */
    Keeping keeping(Keeping keeping) {
        return keeping.ifOpen(viewer instanceof Viewer.Anonymous);
    }
}
