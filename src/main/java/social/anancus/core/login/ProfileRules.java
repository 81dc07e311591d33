package social.anancus.core.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.ActorType;
import social.anancus.core.account.Profile;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.http.HostNames;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.json.Given;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.TextLength;

/** What a profile may say, by Mastodon's limits, and how a change makes a new one of it. */
final class ProfileRules {
    private static final int NAME = ProfileLimits.DISPLAY_NAME;
    private static final int NOTE = ProfileLimits.NOTE;
    private static final int DESCRIPTION = ProfileLimits.IMAGE_DESCRIPTION;
    private static final int FIELDS = ProfileLimits.FIELDS;
    private static final int FIELD = ProfileLimits.FIELD;
    private static final int DOMAINS = 10;

    private final List<FieldError> mistakes = new ArrayList<>();

    private ProfileRules() {}

    /**
     * @throws Invalid if the new profile breaks a rule
     */
    static Profile apply(Account account, ProfileChange change) {
        ProfileRules rules = new ProfileRules();
        Profile profile = rules.changed(account, change);
        if (!rules.mistakes.isEmpty()) {
            throw new Invalid(rules.mistakes);
        }
        return profile;
    }

    private Profile changed(Account account, ProfileChange change) {
        ProfileChange.Pictures pictures = change.pictures();
        return new Profile(
                text(change.displayName(), account.displayName(), "display_name", NAME),
                text(change.note(), account.note(), "note", NOTE),
                change.fields() == null ? account.fields() : fields(change.fields(), account.fields()),
                change.attributionDomains() == null
                        ? account.attributionDomains()
                        : domains(change.attributionDomains()),
                picture(account.avatar(), pictures.avatar(), pictures.avatarDescription(), "avatar_description"),
                picture(account.header(), pictures.header(), pictures.headerDescription(), "header_description"),
                type(change.bot(), account.actorType()),
                reach(change.reach(), account));
    }

    private String text(Given<String> given, String current, String field, int most) {
        if (!given.isPresent()) {
            return current;
        }
        String text = clean(given.value());
        if (TextLength.countable(text) > most && !text.equals(current)) {
            mistakes.add(FieldError.tooLong(field, most));
        }
        return text;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : PlainText.stripControl(text).strip();
    }

    /** Of a field that says what it said before, the proof stays. */
    private List<AccountField> fields(List<ProfileChange.Field> wanted, List<AccountField> current) {
        List<AccountField> fields = new ArrayList<>();
        for (ProfileChange.Field field : wanted) {
            String name = TextLength.truncate(clean(field.name()), FIELD);
            String value = TextLength.truncate(clean(field.value()), FIELD);
            if (name.isEmpty() && !value.isEmpty()) {
                mistakes.add(FieldError.of("fields", FieldError.Code.INVALID, "contains values with missing labels"));
            } else if (!name.isEmpty()) {
                fields.add(current.stream()
                        .filter(known -> known.value().equals(value) && known.verifiedAt() != null)
                        .findFirst()
                        .map(known -> new AccountField(name, value, known.verifiedAt()))
                        .orElseGet(() -> new AccountField(name, value, null)));
            }
        }
        if (fields.size() > FIELDS) {
            mistakes.add(FieldError.tooLong("fields", FIELDS));
        }
        return List.copyOf(fields);
    }

    private List<String> domains(List<String> wanted) {
        List<String> domains = new ArrayList<>();
        for (String each : wanted) {
            String text = each.strip().replaceFirst("^(?i)https?://", "").replaceFirst("/.*$", "");
            if (!text.isEmpty()) {
                domains.add(domain(text));
            }
        }
        if (domains.size() > DOMAINS) {
            mistakes.add(FieldError.tooLong("attribution_domains", DOMAINS));
        }
        return domains.stream().distinct().toList();
    }

    private String domain(String text) {
        try {
            return HostNames.normalise(text);
        } catch (OutboundException e) {
            mistakes.add(FieldError.of(
                    "attribution_domains", FieldError.Code.INVALID, text + " is not a valid domain name"));
            return text;
        }
    }

    private AccountImage picture(
            AccountImage current, Given<AccountImage> given, Given<String> description, String field) {
        String said = description.isPresent() ? clean(description.value()) : current.description();
        if (TextLength.graphemes(said) > DESCRIPTION) {
            mistakes.add(FieldError.tooLong(field, DESCRIPTION));
        }
        if (!given.isPresent()) {
            return new AccountImage(current.key(), current.ownStaticKey(), current.remoteUrl(), said);
        }
        AccountImage fresh = given.value();
        return fresh == null
                ? new AccountImage()
                : new AccountImage(fresh.key(), fresh.ownStaticKey(), null, description.isPresent() ? said : "");
    }

    private static ActorType type(Given<Boolean> bot, ActorType current) {
        if (!bot.isPresent()) {
            return current;
        }
        return Objects.equals(bot.value(), true) ? ActorType.SERVICE : ActorType.PERSON;
    }

    private static Profile.Reach reach(ProfileChange.Reach change, Account account) {
        return new Profile.Reach(
                flag(change.locked(), account.isLocked()),
                change.discoverable().or(account.discoverable()),
                flag(change.indexable(), account.isIndexable()),
                change.hideCollections().or(account.hideCollections()),
                flag(change.showMedia(), account.showsMedia()),
                flag(change.showMediaReplies(), account.showsMediaReplies()),
                flag(change.showFeatured(), account.showsFeatured()));
    }

    private static boolean flag(Given<Boolean> given, boolean current) {
        return given.isPresent() ? Objects.equals(given.value(), true) : current;
    }
}
