package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.login.LocalProfileRepository;

/**
 * Finds statuses that other web sites may show: those that people of this server wrote and everybody may see. Of all others,
 * whoever asks, it says that they are not there.
 */
@ApplicationScoped
public class FindEmbeddable {
    private static final Pattern PAGE = Pattern.compile(
            "/(?:@([A-Za-z0-9_]{1,30})|users/([A-Za-z0-9_]{1,30})/statuses)/([1-9][0-9]{0,17})(?:/embed)?");

    private LocalProfileRepository profiles;
    private LocalStatusRepository statuses;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindEmbeddable() {}

    @Inject
    public FindEmbeddable(LocalProfileRepository profiles, LocalStatusRepository statuses, LocalUris uris) {
        this.profiles = profiles;
        this.statuses = statuses;
        this.uris = uris;
    }

    /**
     * A status that may be shown elsewhere.
     *
     * @param statusId its id
     * @param authorId its author's
     * @param username its author's name as written
     */
    public record Embeddable(long statusId, long authorId, String username) {}

    /**
     * @param username a name in any case
     * @param statusId a status
     * @return it, if it is that person's, open to everybody and no reblog; at most two statements
     */
    public Optional<Embeddable> find(String username, long statusId) {
        return profiles.byName(username)
                .filter(author -> author.state() == LocalProfile.State.SHOWN)
                .filter(author -> statuses.find(Viewer.anonymous(), author.id(), statusId)
                        .filter(found -> found.state() == FoundLocalStatus.State.SHOWN
                                && found.open()
                                && found.reblogOfId() == null)
                        .isPresent())
                .map(author -> new Embeddable(statusId, author.id(), author.username()));
    }

    /**
     * @param address the address of the page of a status, or of what is shown of it elsewhere
     * @return the status, as {@link #find}
     */
    public Optional<Embeddable> findByAddress(String address) {
        String bare = address.replaceFirst("[?#].*", "");
        String path =
                bare.startsWith(uris.root() + "/") ? bare.substring(uris.root().length()) : "";
        Matcher matcher = PAGE.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String username = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return find(username, Long.parseLong(matcher.group(3)));
    }
}
