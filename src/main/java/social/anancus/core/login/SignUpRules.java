package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteProfile;
import social.anancus.core.instance.SiteSettings;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotPermitted;

/** Whether somebody may have the account they want. Runs inside a use case's transaction. */
@ApplicationScoped
public class SignUpRules {
    /** How many characters may be said to the moderators. */
    public static final int MAX_REASON = 420;

    private static final String REASON = "reason";
    private static final String DATE_OF_BIRTH = "date_of_birth";

    private SiteSettings site;
    private NewAccountRules rules;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SignUpRules() {}

    @Inject
    public SignUpRules(SiteSettings site, NewAccountRules rules, Clock clock) {
        this.site = site;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @throws NotPermitted if nobody may sign up
     * @throws Invalid with all that is wrong
     */
    void require(NewSignUp wanted) {
        if (site.registrationMode() == RegistrationMode.NONE) {
            throw new NotPermitted();
        }
        String password = wanted.password();
        List<FieldError> mistakes = new ArrayList<>(
                rules.mistakes(account(wanted), new NewPassword(password == null ? "" : password, "", false)));
        if (!wanted.agreement()) {
            mistakes.add(FieldError.of("agreement", Code.ACCEPTED, "must be accepted"));
        }
        mistakes.addAll(reasonMistakes(wanted.reason()));
        mistakes.addAll(ageMistakes(wanted.dateOfBirth()));
        if (!mistakes.isEmpty()) {
            throw new Invalid(mistakes);
        }
    }

    /** The account that would be made; a language that the server does not know is no reason to refuse somebody. */
    static NewAccount account(NewSignUp wanted) {
        String locale = wanted.locale();
        boolean known = locale != null && NewAccountRules.isLocale(locale);
        return new NewAccount(wanted.username(), wanted.email(), false, false, null, known ? locale : null, false);
    }

    private List<FieldError> reasonMistakes(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            SiteProfile profile = site.profile();
            boolean needed = profile.registrations() == RegistrationMode.APPROVED && profile.reasonRequired();
            return needed ? List.of(FieldError.blank(REASON)) : List.of();
        }
        boolean tooLong = reason.codePointCount(0, reason.length()) > MAX_REASON;
        return tooLong ? List.of(FieldError.tooLong(REASON, MAX_REASON)) : List.of();
    }

    private List<FieldError> ageMistakes(@Nullable String dateOfBirth) {
        OptionalInt least = site.minimumAge();
        if (least.isEmpty()) {
            return List.of();
        }
        if (dateOfBirth == null || dateOfBirth.isBlank()) {
            return List.of(FieldError.blank(DATE_OF_BIRTH));
        }
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            boolean young = LocalDate.parse(dateOfBirth.strip())
                    .plusYears(least.getAsInt())
                    .isAfter(today);
            return young
                    ? List.of(FieldError.of(DATE_OF_BIRTH, Code.BELOW_LIMIT, "is below the age limit"))
                    : List.of();
        } catch (DateTimeParseException e) {
            return List.of(FieldError.invalid(DATE_OF_BIRTH));
        }
    }
}
