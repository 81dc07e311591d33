package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountImage;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.crypto.SecretBox;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Where people find stored files. Nothing else puts such an address together. */
@ApplicationScoped
public class MediaUrls {
    /** The path beneath which files are served. */
    public static final String PATH = "/media_attachments/files/";

    /** The path beneath which files of other servers are shown, which are fetched when somebody looks at them first. */
    public static final String PROXY = "/media_proxy/";

    private String site;
    private String files;
    private SecretBox secrets;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaUrls() {}

    /**
     * @param uris this server's addresses
     * @param settings where files are served
     */
    public MediaUrls(LocalUris uris, ServerSettings settings) {
        this(uris, settings, new SecretBox(settings));
    }

    @Inject
    public MediaUrls(LocalUris uris, ServerSettings settings, SecretBox secrets) {
        this.secrets = secrets;
        this.site = uris.root();
        String scheme = settings.get(Settings.LOCAL_HTTPS) ? "https://" : "http://";
        this.files =
                settings.get(Settings.MEDIA_HOST).map(host -> scheme + host).orElse(site) + PATH;
    }

    /**
     * @param key the name of a stored file; null for none
     * @return its absolute address; null for none
     */
    public @Nullable String of(@Nullable String key) {
        return key == null ? null : files + key;
    }

    /**
     * An address that only those know who were told, as with stored files: whose status it belongs to need not be asked.
     *
     * @param mediaId an attachment whose file lies on another server
     * @param small whether a small picture of it is wanted
     * @return where it is shown here
     */
    public String proxied(long mediaId, boolean small) {
        return proxied(mediaId + (small ? "/small" : "/original"), mark(mediaId));
    }

    /**
     * @param mediaId an attachment
     * @return what an address of {@link #proxied(long, boolean)} ends with
     */
    public String mark(long mediaId) {
        return secrets.mark("media/" + mediaId);
    }

    /**
     * @param accountId an account
     * @return what the address of one of its pictures ends with
     */
    public String accountMark(long accountId) {
        return secrets.mark("account/" + accountId);
    }

    /**
     * @param shortcode an emoji
     * @param domain whose it is
     * @return what the address of its picture ends with
     */
    public String emojiMark(String shortcode, String domain) {
        return secrets.mark("emoji/" + domain + "/" + shortcode);
    }

    /**
     * @param shortcode an emoji of another server
     * @param domain whose it is
     * @return where it is shown here
     */
    public String proxiedEmoji(String shortcode, String domain) {
        return proxied("emojis/" + domain + "/" + shortcode, emojiMark(shortcode, domain));
    }

    private String proxied(String path, String mark) {
        return site + PROXY + path + "?token=" + mark;
    }

    /**
     * @param image an account's avatar; null for none
     * @param accountId the account
     * @return its address: where it is stored, or where it is shown as long as it lies on another server
     */
    public String avatar(@Nullable AccountImage image, long accountId) {
        return isElsewhere(image)
                ? proxied("accounts/" + accountId + "/avatar", accountMark(accountId))
                : avatar(image);
    }

    /**
     * @param image an account's avatar; null for none
     * @param accountId the account
     * @return the address of a picture of it that does not move
     */
    public String avatarStatic(@Nullable AccountImage image, long accountId) {
        return isElsewhere(image) ? avatar(image, accountId) : avatarStatic(image);
    }

    /**
     * @param image an account's header; null for none
     * @param accountId the account
     * @return its address: where it is stored, or where it is shown as long as it lies on another server
     */
    public String header(@Nullable AccountImage image, long accountId) {
        return isElsewhere(image)
                ? proxied("accounts/" + accountId + "/header", accountMark(accountId))
                : header(image);
    }

    /**
     * @param image an account's header; null for none
     * @param accountId the account
     * @return the address of a picture of it that does not move
     */
    public String headerStatic(@Nullable AccountImage image, long accountId) {
        return isElsewhere(image) ? header(image, accountId) : headerStatic(image);
    }

    /**
     * @param emoji a custom emoji
     * @return the address of its picture: where it is stored, or where it is shown as long as it lies on another server; null
     *     where it has none
     */
    public @Nullable String emoji(CustomEmoji emoji) {
        String stored = of(emoji.imageKey());
        boolean elsewhere = stored == null && emoji.remoteUrl() != null;
        return elsewhere && emoji.domain() != null ? proxiedEmoji(emoji.shortcode(), emoji.domain()) : stored;
    }

    /**
     * @param emoji a custom emoji
     * @return the address of a picture of it that does not move; null where it has no picture
     */
    public @Nullable String emojiStatic(CustomEmoji emoji) {
        String url = emoji(emoji);
        String still = of(emoji.staticImageKey());
        return url == null || still == null ? url : still;
    }

    private static boolean isElsewhere(@Nullable AccountImage image) {
        return image != null && image.key() == null && image.remoteUrl() != null;
    }

    /**
     * @param image an account's avatar; null for none
     * @return its address, or that of the picture for those who have none
     */
    public String avatar(@Nullable AccountImage image) {
        return image == null || image.key() == null ? site + "/avatars/original/missing.png" : files + image.key();
    }

    /**
     * @param image an account's avatar; null for none
     * @return the address of a picture of it that does not move
     */
    public String avatarStatic(@Nullable AccountImage image) {
        return image == null || image.staticKey() == null ? avatar(image) : files + image.staticKey();
    }

    /**
     * @param image an account's header; null for none
     * @return its address, or that of the picture for those who have none
     */
    public String header(@Nullable AccountImage image) {
        return image == null || image.key() == null ? site + "/headers/original/missing.png" : files + image.key();
    }

    /**
     * @param image an account's header; null for none
     * @return the address of a picture of it that does not move
     */
    public String headerStatic(@Nullable AccountImage image) {
        return image == null || image.staticKey() == null ? header(image) : files + image.staticKey();
    }
}
