package social.anancus.core.login;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;
import social.anancus.platform.persistence.TextListConverter;

/**
 * A program that acts for people, or for itself, by OAuth (RFC 6749). Its secret is shown once; the database keeps a hash.
 */
@Entity
@Table(name = "oauth_application")
public class Application {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "name")
    private String name;

    @Column(name = "website")
    private @Nullable String website;

    @Convert(converter = TextListConverter.class)
    @Column(name = "redirect_uris")
    private List<String> redirectUris;

    @Convert(converter = ScopesConverter.class)
    @Column(name = "scopes")
    private Scopes scopes;

    @Column(name = "client_id", updatable = false)
    private String clientId;

    @Column(name = "client_secret_hash")
    private byte[] clientSecretHash;

    @Column(name = "confidential")
    private boolean confidential = true;

    @Column(name = "superapp")
    private boolean superapp;

    @Column(name = "owner_account_id")
    private @Nullable Long ownerAccountId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected Application() {}

    Application(long id, NewApplication wanted, Scopes scopes, String clientId, String clientSecret, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.website = wanted.website();
        this.redirectUris = List.copyOf(wanted.redirectUris());
        this.ownerAccountId = wanted.ownerAccountId();
        this.scopes = scopes;
        this.clientId = clientId;
        this.clientSecretHash = Tokens.hash(clientSecret);
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(NewApplication wanted, Scopes newScopes, Instant now) {
        name = wanted.name();
        website = wanted.website();
        redirectUris = List.copyOf(wanted.redirectUris());
        scopes = newScopes;
        updatedAt = now;
    }

    void renewSecret(String clientSecret, Instant now) {
        clientSecretHash = Tokens.hash(clientSecret);
        updatedAt = now;
    }

    /**
     * @param secret what a client sent
     * @return whether it is this application's; takes the same time wherever they differ
     */
    public boolean hasSecret(String secret) {
        return Tokens.same(clientSecretHash, Tokens.hash(secret));
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String website() {
        return website;
    }

    public List<String> redirectUris() {
        return redirectUris;
    }

    public Scopes scopes() {
        return scopes;
    }

    public String clientId() {
        return clientId;
    }

    public boolean isConfidential() {
        return confidential;
    }

    /**
     * @return whether it is the server's own: it asks for no consent and cannot be revoked
     */
    public boolean isSuperapp() {
        return superapp;
    }

    public @Nullable Long ownerAccountId() {
        return ownerAccountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
