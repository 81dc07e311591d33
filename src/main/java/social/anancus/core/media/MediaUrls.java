package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountImage;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Where people find stored files. Nothing else puts such an address together. */
@ApplicationScoped
public class MediaUrls {
    /** The path beneath which files are served. */
    public static final String PATH = "/media_attachments/files/";

    private String site;
    private String files;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaUrls() {}

    @Inject
    public MediaUrls(LocalUris uris, ServerSettings settings) {
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
     * @param image an account's avatar; null for none
     * @return its address, or that of the picture for those who have none
     */
    public String avatar(@Nullable AccountImage image) {
        return of(image, image == null ? null : image.key(), "/avatars/original/missing.png");
    }

    /**
     * @param image an account's avatar; null for none
     * @return the address of a picture of it that does not move
     */
    public String avatarStatic(@Nullable AccountImage image) {
        return of(image, image == null ? null : image.staticKey(), "/avatars/original/missing.png");
    }

    /**
     * @param image an account's header; null for none
     * @return its address, or that of the picture for those who have none
     */
    public String header(@Nullable AccountImage image) {
        return of(image, image == null ? null : image.key(), "/headers/original/missing.png");
    }

    /**
     * @param image an account's header; null for none
     * @return the address of a picture of it that does not move
     */
    public String headerStatic(@Nullable AccountImage image) {
        return of(image, image == null ? null : image.staticKey(), "/headers/original/missing.png");
    }

    /** Ours if it is stored here, else its owner's, else that for those who have none. */
    private String of(@Nullable AccountImage image, @Nullable String key, String missing) {
        if (key != null) {
            return files + key;
        }
        String remote = image == null ? null : image.remoteUrl();
        return remote == null ? site + missing : remote;
    }
}
