package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.UpdateProfile;
import social.anancus.core.media.EditProfile;
import social.anancus.platform.json.Given;
import social.anancus.platform.upload.UploadedFile;

/** Changes profiles as the API's parameters say. */
@ApplicationScoped
public class ProfileEditing {
    private UpdateProfile updateProfile;
    private EditProfile editProfile;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileEditing() {}

    @Inject
    public ProfileEditing(UpdateProfile updateProfile, EditProfile editProfile) {
        this.updateProfile = updateProfile;
        this.editProfile = editProfile;
    }

    void update(long accountId, ProfileParams params) {
        editProfile.edit(
                accountId,
                params.toChange(Given.absent(), Given.absent()),
                path(params.avatar()),
                path(params.header()));
    }

    private static @Nullable Path path(@Nullable UploadedFile file) {
        return file == null ? null : file.path();
    }

    void removeAvatar(long accountId) {
        updateProfile.update(
                accountId,
                ProfileChange.of(
                        new ProfileChange.Pictures(Given.of(null), Given.absent(), Given.absent(), Given.absent())));
    }

    void removeHeader(long accountId) {
        updateProfile.update(
                accountId,
                ProfileChange.of(
                        new ProfileChange.Pictures(Given.absent(), Given.absent(), Given.of(null), Given.absent())));
    }
}
