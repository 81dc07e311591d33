package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountImage;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.UpdateProfile;
import social.anancus.core.media.PrepareProfileImage;
import social.anancus.core.media.PreparedImage;
import social.anancus.core.media.ProfileImageKind;
import social.anancus.platform.json.Given;
import social.anancus.platform.upload.UploadedFile;

/** Changes profiles with their pictures, which are made ready before the transaction and thrown away if it fails. */
@ApplicationScoped
public class ProfileEditing {
    private UpdateProfile updateProfile;
    private PrepareProfileImage prepareImage;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileEditing() {}

    @Inject
    public ProfileEditing(UpdateProfile updateProfile, PrepareProfileImage prepareImage) {
        this.updateProfile = updateProfile;
        this.prepareImage = prepareImage;
    }

    void update(long accountId, ProfileParams params) {
        List<PreparedImage> prepared = new ArrayList<>();
        boolean kept = false;
        try {
            Given<AccountImage> avatar = prepare(params.avatar(), ProfileImageKind.AVATAR, prepared);
            Given<AccountImage> header = prepare(params.header(), ProfileImageKind.HEADER, prepared);
            updateProfile.update(accountId, params.toChange(avatar, header));
            kept = true;
        } finally {
            if (!kept) {
                prepared.forEach(prepareImage::discard);
            }
        }
    }

    private Given<AccountImage> prepare(
            @Nullable UploadedFile file, ProfileImageKind kind, List<PreparedImage> prepared) {
        if (file == null) {
            return Given.absent();
        }
        PreparedImage image = prepareImage.prepare(file.path(), kind);
        prepared.add(image);
        return Given.of(new AccountImage(image.key(), image.staticKey(), null, ""));
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
