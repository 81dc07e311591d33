package social.anancus.web.settings.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.SessionUser;
import social.anancus.core.login.ShowEditableProfile;
import social.anancus.core.media.EditProfile;
import social.anancus.core.media.MediaUrls;

/** What core shows and changes of a profile, for the page. */
@ApplicationScoped
public class ProfileChanges {
    private ShowEditableProfile showProfile;
    private EditProfile editProfile;
    private MediaUrls media;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileChanges() {}

    @Inject
    public ProfileChanges(ShowEditableProfile showProfile, EditProfile editProfile, MediaUrls media, LocalUris uris) {
        this.showProfile = showProfile;
        this.editProfile = editProfile;
        this.media = media;
        this.uris = uris;
    }

    ProfileForm stored(SessionUser user) {
        return ProfileForm.of(showProfile.show(user.person().userId()), media, uris.profile(user.username()));
    }

    void save(
            long accountId,
            ProfileChange change,
            java.nio.file.@Nullable Path avatar,
            java.nio.file.@Nullable Path header) {
        editProfile.edit(accountId, change, avatar, header);
    }
}
