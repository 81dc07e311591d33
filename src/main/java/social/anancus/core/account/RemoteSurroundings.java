package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.UriLockRepository;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.ids.Ids;

/** What an account of another server touches beside its own rows: locks, emojis, and the border to this server. */
@ApplicationScoped
class RemoteSurroundings {
    private UriLockRepository locks;
    private CustomEmojiRepository emojis;
    private LocalUris uris;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteSurroundings() {}

    @Inject
    RemoteSurroundings(UriLockRepository locks, CustomEmojiRepository emojis, LocalUris uris, Ids ids) {
        this.locks = locks;
        this.emojis = emojis;
        this.uris = uris;
        this.ids = ids;
    }

    long newId() {
        return ids.next();
    }

    /** Two that receive the same actor, or actors that want the same handle, do it one after the other. */
    void lock(RemoteProfile profile) {
        RemoteProfile.Handle handle = profile.handle();
        locks.lock(
                List.of(profile.uri(), "acct:" + handle.username().toLowerCase(Locale.ROOT) + "@" + handle.domain()));
    }

    /**
     * @throws Invalid if the actor claims to be of this server
     */
    void requireForeign(RemoteProfile profile) {
        if (profile.handle().domain().equals(uris.localDomain()) || sameHost(profile.uri(), uris.root())) {
            throw new Invalid("The actor claims to be of this server");
        }
    }

    /** Whether a key's URI is on the host of the actor. */
    boolean speaksFor(String keyId, String actorUri) {
        return sameHost(keyId, actorUri);
    }

    private static boolean sameHost(String one, String other) {
        String host = authority(one);
        return !host.isEmpty() && host.equals(authority(other));
    }

    private static String authority(String uri) {
        try {
            String authority = new URI(uri).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    void noteEmojis(RemoteProfile profile, Instant now) {
        emojis.receive(profile.handle().domain(), profile.emojis(), now);
    }
}
