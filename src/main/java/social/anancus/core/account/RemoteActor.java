package social.anancus.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The addresses of an account that lives on another server, as its actor document gives them. */
@Embeddable
public class RemoteActor {
    @Column(name = "uri")
    private String uri;

    @Column(name = "url")
    private @Nullable String url;

    @Column(name = "inbox_url")
    private @Nullable String inboxUrl;

    @Column(name = "shared_inbox_url")
    private @Nullable String sharedInboxUrl;

    @Column(name = "outbox_url")
    private @Nullable String outboxUrl;

    @Column(name = "followers_url")
    private @Nullable String followersUrl;

    @Column(name = "following_url")
    private @Nullable String followingUrl;

    @Column(name = "featured_url")
    private @Nullable String featuredUrl;

    @Column(name = "featured_tags_url")
    private @Nullable String featuredTagsUrl;

    /** For JPA. */
    protected RemoteActor() {}

    /**
     * @param uri the actor's id
     */
    public RemoteActor(String uri) {
        this.uri = uri;
    }

    /**
     * @return the actor's id
     */
    public String uri() {
        return uri;
    }

    /**
     * @return the page for people
     */
    public @Nullable String url() {
        return url;
    }

    public @Nullable String inboxUrl() {
        return inboxUrl;
    }

    public @Nullable String sharedInboxUrl() {
        return sharedInboxUrl;
    }

    public @Nullable String outboxUrl() {
        return outboxUrl;
    }

    public @Nullable String followersUrl() {
        return followersUrl;
    }

    public @Nullable String followingUrl() {
        return followingUrl;
    }

    public @Nullable String featuredUrl() {
        return featuredUrl;
    }

    public @Nullable String featuredTagsUrl() {
        return featuredTagsUrl;
    }
}
