package social.anancus.core.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hashtag. Rows are made by {@link TagRepository#findOrCreate} only, so that two at once make one. */
@Entity
@Table(name = "tag")
public class Tag {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "usable")
    private boolean usable;

    @Column(name = "listable")
    private boolean listable;

    @Column(name = "trendable")
    private @Nullable Boolean trendable;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "requested_review_at")
    private @Nullable Instant requestedReviewAt;

    @Column(name = "last_status_at")
    private @Nullable Instant lastStatusAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** For JPA. */
    protected Tag() {}

    public long id() {
        return id;
    }

    /**
     * @return the form by which it is compared ({@link TagName#compared})
     */
    public String name() {
        return name;
    }

    /**
     * @return as it was written first
     */
    public String displayName() {
        return displayName;
    }

    /**
     * @return whether its page and its timeline may be shown and it may be followed
     */
    public boolean isUsable() {
        return usable;
    }

    /**
     * @return whether search may find it
     */
    public boolean isListable() {
        return listable;
    }

    /**
     * @return whether it may trend; null while nobody has decided
     */
    public @Nullable Boolean trendable() {
        return trendable;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public @Nullable Instant requestedReviewAt() {
        return requestedReviewAt;
    }

    /**
     * @return when it was used last, to the hour
     */
    public @Nullable Instant lastStatusAt() {
        return lastStatusAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
