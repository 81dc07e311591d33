package social.anancus.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The counters of an account. They change by SQL only, so that two changes at once both count. */
@Entity
@Table(name = "account_stat")
public class AccountStat {
    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "statuses_count")
    private long statusesCount;

    @Column(name = "following_count")
    private long followingCount;

    @Column(name = "followers_count")
    private long followersCount;

    @Column(name = "last_status_at")
    private @Nullable Instant lastStatusAt;

    /** For JPA. */
    protected AccountStat() {}

    AccountStat(long accountId) {
        this.accountId = accountId;
    }

    public long accountId() {
        return accountId;
    }

    public long statusesCount() {
        return statusesCount;
    }

    public long followingCount() {
        return followingCount;
    }

    public long followersCount() {
        return followersCount;
    }

    public @Nullable Instant lastStatusAt() {
        return lastStatusAt;
    }
}
