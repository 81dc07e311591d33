package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * The addresses of this server and of what lives on it. Nothing else puts such an address together.
 *
 * <p>Actors have one of two forms, as with Mastodon since 4.5: {@code /ap/users/{id}}, which never comes to mean somebody
 * else, for accounts made here; {@code /users/{username}} for accounts that came with that address.
 */
@ApplicationScoped
public class LocalUris {
    private String root;
    private String localDomain;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LocalUris() {}

    @Inject
    public LocalUris(ServerSettings settings) {
        this.localDomain = settings.get(Settings.LOCAL_DOMAIN);
        String host = settings.get(Settings.WEB_DOMAIN).orElse(localDomain);
        this.root = (settings.get(Settings.LOCAL_HTTPS) ? "https://" : "http://") + host;
    }

    /**
     * @return scheme and host without a slash at the end: {@code https://social.example}
     */
    public String root() {
        return root;
    }

    /**
     * @return the domain in the handles of local accounts
     */
    public String localDomain() {
        return localDomain;
    }

    /**
     * @param accountId the id of a local account
     * @return the URI of its actor in the numeric form
     */
    public String actorById(long accountId) {
        return root + "/ap/users/" + accountId;
    }

    /**
     * @param username the name of a local account
     * @return the URI of its actor in the form with the name
     */
    public String actorByName(String username) {
        return root + "/users/" + username;
    }

    /**
     * @param username the name of a local account
     * @return the address of its page for people
     */
    public String profile(String username) {
        return root + "/@" + username;
    }

    /**
     * @param username the name of a local account
     * @param statusId a status of it
     * @return the address of the status's page for people
     */
    public String statusPage(String username, long statusId) {
        return root + "/@" + username + "/" + statusId;
    }

    /**
     * @param actor the URI of a local account's actor
     * @param statusId a status of it
     * @return the URI of the status
     */
    public String status(String actor, long statusId) {
        return actor + "/statuses/" + statusId;
    }

    /**
     * @param actor the URI of a local account's actor
     * @param statusId a reblog or status of it
     * @return the URI of the activity that made it
     */
    public String statusActivity(String actor, long statusId) {
        return status(actor, statusId) + "/activity";
    }

    /**
     * @param status the URI of a status
     * @return the URI of the collection of its replies
     */
    public String replies(String status) {
        return status + "/replies";
    }

    /**
     * @param status the URI of a status
     * @return the URI of the collection of its favourites
     */
    public String likes(String status) {
        return status + "/likes";
    }

    /**
     * @param status the URI of a status
     * @return the URI of the collection of its reblogs
     */
    public String shares(String status) {
        return status + "/shares";
    }

    /**
     * @param id a conversation that began here
     * @param began when
     * @return its URI, which leads nowhere (RFC 4151)
     */
    public String conversation(long id, Instant began) {
        return "tag:" + localDomain + "," + LocalDate.ofInstant(began, ZoneOffset.UTC) + ":objectId=" + id
                + ":objectType=Conversation";
    }

    /**
     * @param id a custom emoji of this server
     * @return its URI
     */
    public String emoji(long id) {
        return root + "/emojis/" + id;
    }

    /**
     * @param name the compared form of a hashtag
     * @return the address of its page
     */
    public String tag(String name) {
        return root + "/tags/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /**
     * @return the inbox that all local accounts share
     */
    public String sharedInbox() {
        return root + "/inbox";
    }

    /**
     * @return the URI of the actor that stands for the server itself
     */
    public String instanceActor() {
        return root + "/actor";
    }
}
