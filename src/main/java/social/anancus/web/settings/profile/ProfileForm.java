package social.anancus.web.settings.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountImage;
import social.anancus.core.login.EditableProfile;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.UserSettingsChange;
import social.anancus.core.media.MediaUrls;
import social.anancus.platform.json.Given;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.SentForm;

/**
 * What somebody shows of themselves, as the form has it.
 *
 * @param displayName the name that is shown
 * @param note the text as typed
 * @param rows the table
 * @param pictures avatar and header
 * @param switches what is on
 * @param address where the profile is, for links to it
 * @param mistakes what is wrong
 */
public record ProfileForm(
        String displayName,
        String note,
        List<Row> rows,
        Pictures pictures,
        Switches switches,
        String address,
        Mistakes mistakes) {
    /** How many rows the table can have. */
    static final int ROWS = 4;

    /**
     * A row of the table.
     *
     * @param number which, from 1
     * @param name the left side
     * @param value the right side
     * @param verifiedAt when the page was seen to link back; null where it was not
     */
    public record Row(
            int number, String name, String value, @Nullable Instant verifiedAt) {}

    /**
     * The pictures that are there.
     *
     * @param avatar the address of the avatar
     * @param hasAvatar whether one was chosen
     * @param avatarDescription what is to be seen on it
     * @param header the address of the header
     * @param hasHeader whether one was chosen
     * @param headerDescription what is to be seen on it
     */
    public record Pictures(
            String avatar,
            boolean hasAvatar,
            String avatarDescription,
            String header,
            boolean hasHeader,
            String headerDescription) {}

    /**
     * What is on.
     *
     * @param bot whether programs write
     * @param showFeatured whether there is a part with what is featured
     * @param showMedia whether there is a part with media
     * @param showMediaReplies whether that has media in replies too
     */
    public record Switches(boolean bot, boolean showFeatured, boolean showMedia, boolean showMediaReplies) {
        static Switches of(SentForm form) {
            return new Switches(
                    form.isTicked("bot"),
                    form.isTicked("show_featured"),
                    form.isTicked("show_media"),
                    form.isTicked("show_media_replies"));
        }
    }

    static ProfileForm of(EditableProfile profile, MediaUrls media, String address) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            AccountField field = i < profile.fields().size() ? profile.fields().get(i) : null;
            rows.add(
                    field == null
                            ? new Row(i + 1, "", "", null)
                            : new Row(i + 1, field.name(), field.value(), field.verifiedAt()));
        }
        AccountImage avatar = profile.avatar();
        AccountImage header = profile.header();
        Pictures pictures = new Pictures(
                media.avatar(avatar),
                avatar.key() != null,
                avatar.description(),
                media.header(header),
                header.key() != null,
                header.description());
        Switches switches = new Switches(
                profile.bot(),
                profile.reach().showFeatured(),
                profile.reach().showMedia(),
                profile.reach().showMediaReplies());
        return new ProfileForm(profile.displayName(), profile.note(), rows, pictures, switches, address, Mistakes.NONE);
    }

    /** The form with what was typed, and what is wrong with it. */
    ProfileForm typed(SentForm form, Mistakes wrong) {
        List<Row> typed = new ArrayList<>();
        for (Row row : rows) {
            String value = form.text("value_" + row.number());
            typed.add(new Row(
                    row.number(),
                    form.text("name_" + row.number()),
                    value,
                    value.equals(row.value()) ? row.verifiedAt() : null));
        }
        Pictures described = new Pictures(
                pictures.avatar(),
                pictures.hasAvatar(),
                form.text("avatar_description"),
                pictures.header(),
                pictures.hasHeader(),
                form.text("header_description"));
        return new ProfileForm(
                form.text("display_name"), form.text("note"), typed, described, Switches.of(form), address, wrong);
    }

    static ProfileChange change(SentForm form) {
        List<ProfileChange.Field> fields = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            fields.add(new ProfileChange.Field(form.text("name_" + i), form.text("value_" + i)));
        }
        Switches on = Switches.of(form);
        return new ProfileChange(
                Given.of(form.text("display_name")),
                Given.of(form.text("note").replace("\r\n", "\n")),
                Given.of(on.bot()),
                fields,
                null,
                new ProfileChange.Reach(
                        Given.absent(),
                        Given.absent(),
                        Given.absent(),
                        Given.absent(),
                        Given.of(on.showMedia()),
                        Given.of(on.showMediaReplies()),
                        Given.of(on.showFeatured())),
                new ProfileChange.Pictures(
                        form.isTicked("remove_avatar") ? Given.of(null) : Given.absent(),
                        Given.of(form.text("avatar_description")),
                        form.isTicked("remove_header") ? Given.of(null) : Given.absent(),
                        Given.of(form.text("header_description"))),
                UserSettingsChange.NONE);
    }
}
