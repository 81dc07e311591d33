package social.anancus.core.media;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture, a piece of music or a film that somebody uploaded, or that a status of another server names. It belongs to no
 * status until one is written with it, and to one only.
 */
@Entity
@Table(name = "media_attachment")
public class MediaAttachment {
    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "status_id")
    private @Nullable Long statusId;

    @Column(name = "scheduled_status_id")
    private @Nullable Long scheduledStatusId;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private MediaType type = MediaType.UNKNOWN;

    @Enumerated(EnumType.STRING)
    @Column(name = "processing")
    private ProcessingState processing = ProcessingState.DONE;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "focus_x")
    private @Nullable Double focusX;

    @Column(name = "focus_y")
    private @Nullable Double focusY;

    @Column(name = "blurhash")
    private @Nullable String blurhash;

    @Column(name = "width")
    private @Nullable Integer width;

    @Column(name = "height")
    private @Nullable Integer height;

    @Column(name = "small_width")
    private @Nullable Integer smallWidth;

    @Column(name = "small_height")
    private @Nullable Integer smallHeight;

    @Column(name = "duration")
    private @Nullable Double duration;

    @Column(name = "frame_rate")
    private @Nullable String frameRate;

    @Column(name = "bit_rate")
    private @Nullable Long bitRate;

    @Column(name = "upload_key")
    private @Nullable String uploadKey;

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "original_key"))
    @AttributeOverride(name = "type", column = @Column(name = "original_type"))
    @AttributeOverride(name = "size", column = @Column(name = "original_size"))
    private MediaFile original = new MediaFile();

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "small_key"))
    @AttributeOverride(name = "type", column = @Column(name = "small_type"))
    @AttributeOverride(name = "size", column = @Column(name = "small_size"))
    private MediaFile small = new MediaFile();

    @Embedded
    @AttributeOverride(name = "key", column = @Column(name = "thumbnail_key"))
    @AttributeOverride(name = "type", column = @Column(name = "thumbnail_type"))
    @AttributeOverride(name = "size", column = @Column(name = "thumbnail_size"))
    private MediaFile thumbnail = new MediaFile();

    @Column(name = "remote_url")
    private @Nullable String remoteUrl;

    @Column(name = "thumbnail_remote_url")
    private @Nullable String thumbnailRemoteUrl;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected MediaAttachment() {}

    private MediaAttachment(long id, long accountId, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * An upload whose files are made.
     *
     * @param id its id
     * @param accountId whose it is
     * @param made its files
     * @param now the time
     */
    static MediaAttachment done(long id, long accountId, ProcessedMedia made, Instant now) {
        MediaAttachment attachment = new MediaAttachment(id, accountId, now);
        attachment.complete(made, now);
        return attachment;
    }

    /**
     * An upload whose files are still to be made.
     *
     * @param id its id
     * @param accountId whose it is
     * @param type what it will be, as far as can be told
     * @param uploadKey where it lies as uploaded
     * @param now the time
     */
    static MediaAttachment queued(long id, long accountId, MediaType type, String uploadKey, Instant now) {
        MediaAttachment attachment = new MediaAttachment(id, accountId, now);
        attachment.type = type;
        attachment.processing = ProcessingState.QUEUED;
        attachment.uploadKey = uploadKey;
        return attachment;
    }

    /**
     * A file on another server, not fetched yet.
     *
     * @param id its id
     * @param accountId whose it is
     * @param type what it is said to be
     * @param remoteUrl where it is
     * @param now the time
     */
    public static MediaAttachment remote(long id, long accountId, MediaType type, String remoteUrl, Instant now) {
        MediaAttachment attachment = new MediaAttachment(id, accountId, now);
        attachment.type = type;
        attachment.remoteUrl = remoteUrl;
        return attachment;
    }

    /** Its files begin to be made, by one worker. */
    void begin(Instant now) {
        processing = ProcessingState.PROCESSING;
        updatedAt = now;
    }

    /** Its files are made. */
    void complete(ProcessedMedia made, Instant now) {
        type = made.type();
        original = made.original();
        small = made.small() == null ? new MediaFile() : made.small();
        PixelSize size = made.size();
        width = size == null ? null : (Integer) size.width();
        height = size == null ? null : (Integer) size.height();
        PixelSize smallSize = made.smallSize();
        smallWidth = smallSize == null ? null : (Integer) smallSize.width();
        smallHeight = smallSize == null ? null : (Integer) smallSize.height();
        blurhash = made.blurhash() == null ? blurhash : made.blurhash();
        ProcessedMedia.Timing timing = made.timing();
        duration = timing == null ? null : (Double) timing.seconds();
        frameRate = timing == null ? null : timing.frameRate();
        bitRate = timing == null ? null : (Long) timing.bitRate();
        uploadKey = null;
        processing = ProcessingState.DONE;
        updatedAt = now;
    }

    /** Its files cannot be made. */
    void fail(Instant now) {
        uploadKey = null;
        processing = ProcessingState.FAILED;
        updatedAt = now;
    }

    /** Says anew what is to be seen; null for nothing said. */
    public void describe(@Nullable String text, Instant now) {
        description = text;
        updatedAt = now;
    }

    /** Says anew where the eye should rest; null for nowhere in particular. */
    public void focusOn(@Nullable Focus focus, Instant now) {
        focusX = focus == null ? null : (Double) focus.x();
        focusY = focus == null ? null : (Double) focus.y();
        updatedAt = now;
    }

    /** Takes what another server says of its file. */
    public void describeRemote(@Nullable PixelSize size, @Nullable String hash, @Nullable String thumbnailUrl) {
        width = size == null ? null : (Integer) size.width();
        height = size == null ? null : (Integer) size.height();
        blurhash = hash;
        thumbnailRemoteUrl = thumbnailUrl;
    }

    /** Shows this picture in the place of the one that was made. */
    void showInstead(MediaFile file, @Nullable String hash, Instant now) {
        thumbnail = file;
        blurhash = hash == null ? blurhash : hash;
        updatedAt = now;
    }

    /**
     * @return the keys of all its files
     */
    List<String> keys() {
        return Stream.of(uploadKey, original().key(), small().key(), thumbnail().key())
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean isAttached() {
        return statusId != null || scheduledStatusId != null;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public @Nullable Long statusId() {
        return statusId;
    }

    public @Nullable Long scheduledStatusId() {
        return scheduledStatusId;
    }

    public MediaType type() {
        return type;
    }

    public ProcessingState processing() {
        return processing;
    }

    public @Nullable String description() {
        return description;
    }

    public @Nullable Focus focus() {
        return focusX == null || focusY == null ? null : new Focus(focusX, focusY);
    }

    public @Nullable String blurhash() {
        return blurhash;
    }

    public @Nullable PixelSize size() {
        return width == null || height == null ? null : new PixelSize(width, height);
    }

    public @Nullable PixelSize smallSize() {
        return smallWidth == null || smallHeight == null ? null : new PixelSize(smallWidth, smallHeight);
    }

    public ProcessedMedia.@Nullable Timing timing() {
        return duration == null ? null : new ProcessedMedia.Timing(duration, frameRate, bitRate == null ? 0 : bitRate);
    }

    /**
     * @return where it lies as uploaded; null once its files are made
     */
    public @Nullable String uploadKey() {
        return uploadKey;
    }

    @SuppressWarnings("NullAway") // EclipseLink leaves an embedded object null whose columns are all null
    public MediaFile original() {
        return original == null ? new MediaFile() : original;
    }

    @SuppressWarnings("NullAway") // as above
    public MediaFile small() {
        return small == null ? new MediaFile() : small;
    }

    /**
     * @return the picture that its owner chose to be shown in the place of the one that was made
     */
    @SuppressWarnings("NullAway") // as above
    public MediaFile thumbnail() {
        return thumbnail == null ? new MediaFile() : thumbnail;
    }

    /**
     * @return where it is on its owner's server; null for uploads
     */
    public @Nullable String remoteUrl() {
        return remoteUrl;
    }

    public @Nullable String thumbnailRemoteUrl() {
        return thumbnailRemoteUrl;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
