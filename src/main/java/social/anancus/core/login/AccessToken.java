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

/** The right of an application to act for somebody, or for itself. It has no end; it can be revoked. */
@Entity
@Table(name = "oauth_access_token")
public class AccessToken {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id", updatable = false)
    private Application application;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", updatable = false)
    private @Nullable User user;

    @Convert(converter = ScopesConverter.class)
    @Column(name = "scopes")
    private Scopes scopes;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    // changed by SQL only, see AccessTokenRepository.recordUse
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    /** For JPA. */
    protected AccessToken() {}

    AccessToken(long id, String token, Application application, @Nullable User user, Scopes scopes, Instant now) {
        this.id = id;
        this.tokenHash = Tokens.hash(token);
        this.application = application;
        this.user = user;
        this.scopes = scopes;
        this.createdAt = now;
    }

    /** Lets it do other things than before: its owner has changed what the own application may ask for. */
    void allow(Scopes other) {
        scopes = other;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public long id() {
        return id;
    }

    /**
     * @return the SHA-256 of the token
     */
    public byte[] tokenHash() {
        return tokenHash;
    }

    public Application application() {
        return application;
    }

    /**
     * @return for whom it acts; null where the application acts for itself
     */
    public @Nullable User user() {
        return user;
    }

    public Scopes scopes() {
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
