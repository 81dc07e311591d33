package social.anancus.api.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.account.AccountImage;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.UserSettingsChange;
import social.anancus.platform.json.Given;
import social.anancus.platform.upload.UploadedFile;

/**
 * What somebody changes of their profile; what is absent stays.
 *
 * @param avatar a picture
 * @param header a wide picture
 * @param fieldsAttributes the rows of the table
 * @param source what is chosen for writing
 */
public record ProfileParams(
        Given<String> displayName,
        Given<String> note,
        @Nullable UploadedFile avatar,
        Given<String> avatarDescription,
        @Nullable UploadedFile header,
        Given<String> headerDescription,
        Given<Boolean> locked,
        Given<Boolean> bot,
        Given<Boolean> discoverable,
        Given<Boolean> hideCollections,
        Given<Boolean> indexable,
        Given<Boolean> showMedia,
        Given<Boolean> showMediaReplies,
        Given<Boolean> showFeatured,
        @Nullable List<String> attributionDomains,
        @Nullable List<Field> fieldsAttributes,
        @Nullable Source source)
        implements Params {
    /** A row of the table. */
    public record Field(@Nullable String name, @Nullable String value) {}

    /** What is chosen for writing. */
    public record Source(
            Given<String> privacy, Given<Boolean> sensitive, Given<String> language, Given<String> quotePolicy) {}

    /** With pictures that are stored already. */
    ProfileChange toChange(Given<AccountImage> newAvatar, Given<AccountImage> newHeader) {
        return new ProfileChange(
                displayName,
                note,
                bot,
                fieldsAttributes == null
                        ? null
                        : fieldsAttributes.stream()
                                .map(field -> new ProfileChange.Field(field.name(), field.value()))
                                .toList(),
                attributionDomains,
                new ProfileChange.Reach(
                        locked, discoverable, indexable, hideCollections, showMedia, showMediaReplies, showFeatured),
                new ProfileChange.Pictures(newAvatar, avatarDescription, newHeader, headerDescription),
                source == null
                        ? UserSettingsChange.NONE
                        : new UserSettingsChange(
                                source.privacy(),
                                source.sensitive(),
                                source.language(),
                                source.quotePolicy(),
                                Given.absent()));
    }
}
