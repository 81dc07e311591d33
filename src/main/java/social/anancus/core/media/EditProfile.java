package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountImage;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.UpdateProfile;
import social.anancus.platform.json.Given;

/** Changes profiles with their pictures, which are made ready before the transaction and thrown away if it fails. */
@ApplicationScoped
public class EditProfile {
    private UpdateProfile updateProfile;
    private PrepareProfileImage prepareImage;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public EditProfile() {}

    @Inject
    public EditProfile(UpdateProfile updateProfile, PrepareProfileImage prepareImage) {
        this.updateProfile = updateProfile;
        this.prepareImage = prepareImage;
    }

    /**
     * Call it outside of transactions: making pictures takes its time.
     *
     * @param accountId a local account
     * @param change what changes, beside new pictures
     * @param avatar another avatar; null if the change says it all
     * @param header another header; null if the change says it all
     * @throws social.anancus.platform.error.NotFound if the account went meanwhile
     * @throws social.anancus.platform.error.Invalid if a rule is broken or a picture is not taken; then nothing changes
     */
    public void edit(long accountId, ProfileChange change, @Nullable Path avatar, @Nullable Path header) {
        List<PreparedImage> prepared = new ArrayList<>();
        boolean kept = false;
        try {
            ProfileChange.Pictures said = change.pictures();
            ProfileChange.Pictures pictures = new ProfileChange.Pictures(
                    prepare(avatar, ProfileImageKind.AVATAR, prepared, said.avatar()),
                    said.avatarDescription(),
                    prepare(header, ProfileImageKind.HEADER, prepared, said.header()),
                    said.headerDescription());
            updateProfile.update(accountId, change.with(pictures));
            kept = true;
        } finally {
            if (!kept) {
                prepared.forEach(prepareImage::discard);
            }
        }
    }

    private Given<AccountImage> prepare(
            @Nullable Path file, ProfileImageKind kind, List<PreparedImage> prepared, Given<AccountImage> otherwise) {
        if (file == null) {
            return otherwise;
        }
        PreparedImage image = prepareImage.prepare(file, kind);
        prepared.add(image);
        return Given.of(new AccountImage(image.key(), image.staticKey(), null, ""));
    }
}
