package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Username;
import social.anancus.core.account.UsernameRepository;
import social.anancus.core.account.UsernameVerdict;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.FieldError.Code;

/** What a name, an address and a password must be like for a new account. Runs inside a use case's transaction. */
@ApplicationScoped
public class NewAccountRules {
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    private UsernameRepository usernames;
    private UserRepository users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public NewAccountRules() {}

    @Inject
    public NewAccountRules(UsernameRepository usernames, UserRepository users) {
        this.usernames = usernames;
        this.users = users;
    }

    /**
     * @return everything that is wrong with the wanted account, in the order of a form
     */
    List<FieldError> mistakes(NewAccount wanted, NewPassword password) {
        List<FieldError> mistakes = new ArrayList<>();
        mistakes.addAll(nameMistakes(wanted.username(), wanted.byOperator()));
        mistakes.addAll(emailMistakes(wanted.email()));
        mistakes.addAll(CredentialMaker.mistakes(password.text()));
        String locale = wanted.locale();
        if (locale != null && !isLocale(locale)) {
            mistakes.add(FieldError.notIncluded("locale"));
        }
        return mistakes;
    }

    static boolean isLocale(String text) {
        return LOCALE.matcher(text).matches();
    }

    /**
     * @return everything that is wrong with an address that somebody wants to have
     */
    List<FieldError> emailMistakes(@Nullable String email) {
        List<FieldError> mistakes = EmailAddress.mistakes(email);
        if (mistakes.isEmpty() && email != null && users.findByEmail(email).isPresent()) {
            return List.of(FieldError.taken("email"));
        }
        return mistakes;
    }

    /**
     * @return whether a moderator has to look at whoever takes the name
     */
    boolean needsApproval(Username username) {
        return usernames.verdict(username) == UsernameVerdict.NEEDS_APPROVAL;
    }

    private List<FieldError> nameMistakes(@Nullable String text, boolean byOperator) {
        List<FieldError> mistakes = Username.mistakes(text);
        if (!mistakes.isEmpty() || text == null) {
            return mistakes;
        }
        Username username = new Username(text);
        if (usernames.isTaken(username)) {
            return List.of(FieldError.taken("username"));
        }
        boolean reserved = !byOperator && usernames.verdict(username) == UsernameVerdict.RESERVED;
        return reserved ? List.of(FieldError.of("username", Code.RESERVED, "is reserved")) : List.of();
    }
}
