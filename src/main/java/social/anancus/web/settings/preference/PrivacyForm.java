package social.anancus.web.settings.preference;

import social.anancus.core.login.EditableProfile;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.UserSettingsChange;
import social.anancus.platform.json.Given;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.SentForm;

/**
 * Who finds somebody and sees what.
 *
 * @param locked whether each follow waits until it is accepted
 * @param discoverable whether the account is suggested to others
 * @param indexable whether public posts are found by search
 * @param searchEngines whether search engines may list the profile
 * @param showFollows whether others see who follows whom
 * @param domains whose pages may name the account as their author, one a line
 * @param mistakes what is wrong
 */
public record PrivacyForm(
        boolean locked,
        boolean discoverable,
        boolean indexable,
        boolean searchEngines,
        boolean showFollows,
        String domains,
        Mistakes mistakes) {
    static PrivacyForm of(EditableProfile profile) {
        return new PrivacyForm(
                profile.reach().locked(),
                Boolean.TRUE.equals(profile.reach().discoverable()),
                profile.reach().indexable(),
                !profile.noindex(),
                !Boolean.TRUE.equals(profile.reach().hideCollections()),
                String.join("\n", profile.attributionDomains()),
                Mistakes.NONE);
    }

    static PrivacyForm of(SentForm form, Mistakes mistakes) {
        return new PrivacyForm(
                form.isTicked("locked"),
                form.isTicked("discoverable"),
                form.isTicked("indexable"),
                form.isTicked("search_engines"),
                form.isTicked("show_follows"),
                form.text("attribution_domains"),
                mistakes);
    }

    ProfileChange change() {
        return new ProfileChange(
                Given.absent(),
                Given.absent(),
                Given.absent(),
                null,
                domains.lines().toList(),
                new ProfileChange.Reach(
                        Given.of(locked),
                        Given.of(discoverable),
                        Given.of(indexable),
                        Given.of(!showFollows),
                        Given.absent(),
                        Given.absent(),
                        Given.absent()),
                ProfileChange.Pictures.NONE,
                new UserSettingsChange(
                        Given.absent(), Given.absent(), Given.absent(), Given.absent(), Given.of(!searchEngines)));
    }
}
