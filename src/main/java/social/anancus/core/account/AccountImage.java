package social.anancus.core.account;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An avatar or a header. */
@Embeddable
public class AccountImage {
    private @Nullable String key;
    private @Nullable String staticKey;
    private @Nullable String remoteUrl;
    private String description = "";

    /** No image. */
    public AccountImage() {}

    /**
     * @param key where the file lies among the stored files; null where it is not stored here
     * @param remoteUrl where its owner's server has it; null for local accounts
     * @param description what is to be seen, for those who do not see it; may be empty
     */
    public AccountImage(@Nullable String key, @Nullable String remoteUrl, String description) {
        this(key, null, remoteUrl, description);
    }

    /**
     * @param key where the file lies among the stored files; null where it is not stored here
     * @param staticKey where a picture of it lies that does not move; null where the file itself does not
     * @param remoteUrl where its owner's server has it; null for local accounts
     * @param description what is to be seen, for those who do not see it; may be empty
     */
    public AccountImage(
            @Nullable String key, @Nullable String staticKey, @Nullable String remoteUrl, String description) {
        this.key = key;
        this.staticKey = staticKey;
        this.remoteUrl = remoteUrl;
        this.description = description;
    }

    /** This one, with the files that are stored already of the same picture. */
    AccountImage orStored(AccountImage old) {
        return remoteUrl != null && remoteUrl.equals(old.remoteUrl)
                ? new AccountImage(old.key, old.staticKey, remoteUrl, description)
                : this;
    }

    public @Nullable String key() {
        return key;
    }

    /**
     * @return where the picture lies that does not move; that of {@link #key} where the file itself does not
     */
    public @Nullable String staticKey() {
        return staticKey == null ? key : staticKey;
    }

    /**
     * @return where the picture lies that does not move, if it is another than that of {@link #key}
     */
    public @Nullable String ownStaticKey() {
        return staticKey;
    }

    public @Nullable String remoteUrl() {
        return remoteUrl;
    }

    public String description() {
        return description;
    }
}
