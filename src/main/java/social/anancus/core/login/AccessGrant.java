package social.anancus.core.login;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.crypto.Tokens;

/** A code that an application exchanges for a token, once, within ten minutes. */
@Entity
@Table(name = "oauth_access_grant")
public class AccessGrant {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "code_hash", updatable = false)
    private byte[] codeHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id", updatable = false)
    private Application application;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", updatable = false)
    private User user;

    @Column(name = "redirect_uri", updatable = false)
    private String redirectUri;

    @Convert(converter = ScopesConverter.class)
    @Column(name = "scopes", updatable = false)
    private Scopes scopes;

    @Column(name = "code_challenge", updatable = false)
    private @Nullable String codeChallenge;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "access_token_id")
    private @Nullable Long accessTokenId;

    /** For JPA. */
    protected AccessGrant() {}

    AccessGrant(long id, String code, Application application, User user, Terms terms) {
        this.id = id;
        this.codeHash = Tokens.hash(code);
        this.application = application;
        this.user = user;
        this.redirectUri = terms.redirectUri();
        this.scopes = terms.scopes();
        this.codeChallenge = terms.codeChallenge();
        this.createdAt = terms.from();
        this.expiresAt = terms.until();
    }

    /**
     * What was agreed on.
     *
     * @param redirectUri where the code was sent
     * @param scopes what the token may do
     * @param codeChallenge the SHA-256 of the verifier in base64url; null where none was sent
     * @param from when it was agreed on
     * @param until how long the code counts
     */
    record Terms(
            String redirectUri, Scopes scopes, @Nullable String codeChallenge, Instant from, Instant until) {}

    void use(AccessToken token, Instant now) {
        usedAt = now;
        accessTokenId = token.id();
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean counts(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    byte[] codeHash() {
        return codeHash;
    }

    Application application() {
        return application;
    }

    User user() {
        return user;
    }

    String redirectUri() {
        return redirectUri;
    }

    Scopes scopes() {
        return scopes;
    }

    @Nullable
    String codeChallenge() {
        return codeChallenge;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Long accessTokenId() {
        return accessTokenId;
    }

    long id() {
        return id;
    }
}
