package social.anancus.core.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;

/**
 * The login of a local account: address, password, role, and how far it is from being usable.
 *
 * <p>A new login waits for its e-mail address to be confirmed and, where moderators look at each, for approval. A changed
 * address stays beside the old one until it is confirmed. A disabled login keeps everything and can do nothing.
 */
@Entity
@Table(name = "app_user")
public class User {
    @Id
    @Column(name = "id")
    private long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    private Account account;

    @Column(name = "email")
    private String email;

    @Column(name = "unconfirmed_email")
    private @Nullable String unconfirmedEmail;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "locale")
    private String locale;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id")
    private Role role;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "confirmation_token_hash")
    private byte @Nullable [] confirmationTokenHash;

    @Column(name = "confirmation_sent_at")
    private @Nullable Instant confirmationSentAt;

    @Column(name = "reset_token_hash")
    private byte @Nullable [] resetTokenHash;

    @Column(name = "reset_sent_at")
    private @Nullable Instant resetSentAt;

    @Column(name = "approved")
    private boolean approved;

    @Column(name = "disabled")
    private boolean disabled;

    @Column(name = "otp_secret")
    private @Nullable String sealedOtpSecret;

    @Column(name = "otp_required")
    private boolean otpRequired;

    @Column(name = "consumed_timestep")
    private @Nullable Long consumedTimestep;

    @Column(name = "created_by_application_id")
    private @Nullable Long createdByApplicationId;

    @Column(name = "sign_up_reason")
    private @Nullable String signUpReason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected User() {}

    User(long id, Account account, EmailAddress email, String passwordHash, Role role, Instant now) {
        this.id = id;
        this.account = account;
        this.email = email.text();
        this.passwordHash = passwordHash;
        this.role = role;
        this.locale = "en";
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * @param id the id of a login
     * @return what its sealed code secret is bound to
     */
    public static String otpOwner(long id) {
        return "user/" + id + "/totp";
    }

    /** Notes through which application somebody signed up, null for the page, and what they say about themselves. */
    void signUp(@Nullable Long applicationId, @Nullable String reason) {
        createdByApplicationId = applicationId;
        signUpReason = reason;
    }

    /** Notes the step of a code, so that it does not count again. */
    void consume(long timestep) {
        consumedTimestep = timestep;
    }

    /** Starts the choice of another password: the link in the message holds the token. */
    void awaitReset(byte[] tokenHash, Instant now) {
        resetTokenHash = tokenHash;
        resetSentAt = now;
        updatedAt = now;
    }

    void speak(String newLocale) {
        locale = newLocale;
    }

    /** Starts the proof of an address: the link in the message holds the token. */
    void awaitConfirmation(byte[] tokenHash, Instant now) {
        confirmationTokenHash = tokenHash;
        confirmationSentAt = now;
        updatedAt = now;
    }

    /** Takes the address, the first or a changed one, for proven. */
    void confirm(Instant now) {
        if (unconfirmedEmail != null) {
            email = unconfirmedEmail;
            unconfirmedEmail = null;
        }
        if (confirmedAt == null) {
            confirmedAt = now;
        }
        confirmationTokenHash = null;
        updatedAt = now;
    }

    /** Sets another address, which counts once it is confirmed. */
    void requestEmail(EmailAddress address, Instant now) {
        unconfirmedEmail = address.text();
        confirmationTokenHash = null;
        updatedAt = now;
    }

    /** Takes back that another address was asked for. */
    void keepEmail(Instant now) {
        if (unconfirmedEmail != null) {
            unconfirmedEmail = null;
            confirmationTokenHash = null;
            updatedAt = now;
        }
    }

    void approve(Instant now) {
        approved = true;
        updatedAt = now;
    }

    void enable(Instant now) {
        disabled = false;
        updatedAt = now;
    }

    void disable(Instant now) {
        disabled = true;
        updatedAt = now;
    }

    void assign(Role newRole, Instant now) {
        role = newRole;
        updatedAt = now;
    }

    /** Sets another password; a link to set one, should there be any, no longer works. */
    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        resetTokenHash = null;
        resetSentAt = null;
        updatedAt = now;
    }

    /** Replaces the hash by another one of the same password. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    /** Demands codes of a code app, the first of which was shown. */
    void enableOtp(String sealedSecret, long timestep, Instant now) {
        sealedOtpSecret = sealedSecret;
        otpRequired = true;
        consumedTimestep = timestep;
        updatedAt = now;
    }

    void dropSecondFactor(Instant now) {
        otpRequired = false;
        sealedOtpSecret = null;
        consumedTimestep = null;
        updatedAt = now;
    }

    /**
     * @param everyone the role that everybody has: it can demand a second factor too
     * @return whether the login may be used
     */
    public LoginState state(Role everyone) {
        if (account.isSuspended()) {
            return LoginState.SUSPENDED;
        }
        if (confirmedAt == null) {
            return LoginState.UNCONFIRMED;
        }
        if (!approved) {
            return LoginState.PENDING;
        }
        if (disabled || account.isMemorial()) {
            return LoginState.DISABLED;
        }
        boolean secondFactorDemanded = role.requiresTwoFactor() || everyone.requiresTwoFactor();
        return secondFactorDemanded && !otpRequired ? LoginState.TWO_FACTOR_MISSING : LoginState.FUNCTIONAL;
    }

    public long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public String email() {
        return email;
    }

    /**
     * @return the address that shall replace {@link #email} once it is confirmed
     */
    public @Nullable String unconfirmedEmail() {
        return unconfirmedEmail;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String locale() {
        return locale;
    }

    public Role role() {
        return role;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isApproved() {
        return approved;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public boolean requiresOtp() {
        return otpRequired;
    }

    public @Nullable String sealedOtpSecret() {
        return sealedOtpSecret;
    }

    public @Nullable Long consumedTimestep() {
        return consumedTimestep;
    }

    /**
     * @return through which application the person signed up; null for none
     */
    public @Nullable Long createdByApplicationId() {
        return createdByApplicationId;
    }

    public byte @Nullable [] confirmationTokenHash() {
        return confirmationTokenHash;
    }

    public @Nullable Instant confirmationSentAt() {
        return confirmationSentAt;
    }

    public byte @Nullable [] resetTokenHash() {
        return resetTokenHash;
    }

    public @Nullable Instant resetSentAt() {
        return resetSentAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
