package social.anancus.api.oauth;

import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.OwnProfile;
import social.anancus.core.media.MediaUrls;

/**
 * Who somebody is (OpenID Connect Core 1.0, 5.1).
 *
 * @param iss this server's address with a slash at the end
 * @param sub the URI of the actor
 * @param name the name that is shown
 * @param preferredUsername the name of the account
 * @param profile the address of the page for people
 * @param picture the address of the picture
 */
public record UserinfoJson(
        String iss, String sub, String name, String preferredUsername, String profile, String picture) {
    static UserinfoJson of(OwnProfile own, LocalUris uris, MediaUrls media) {
        return new UserinfoJson(
                uris.root() + "/",
                own.actorUri(),
                own.displayName(),
                own.username(),
                uris.profile(own.username()),
                media.avatar(own.avatar()));
    }
}
