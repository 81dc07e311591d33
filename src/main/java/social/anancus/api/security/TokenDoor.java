package social.anancus.api.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.AuthenticateToken;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.Authentication.Person;
import social.anancus.core.login.LoginState;
import social.anancus.core.login.TokenCheck;

/**
 * What one resource method demands of tokens, and whether a caller meets it.
 *
 * @param required whether there must be a token
 * @param scopes one of these is enough; none where any token will do
 * @param kind for whom it must act
 * @param beforeSetup whether a login may call that is not usable yet
 */
record TokenDoor(boolean required, List<String> scopes, TokenKind kind, boolean beforeSetup) {
    static TokenDoor of(RequiresScope demand) {
        return new TokenDoor(true, List.of(demand.value()), demand.token(), demand.beforeSetup());
    }

    static TokenDoor of(Public demand) {
        return new TokenDoor(false, List.of(demand.value()), TokenKind.ANY, false);
    }

    /** Whether tokens are looked at. */
    private boolean looks() {
        return required || !scopes.isEmpty();
    }

    /**
     * @param token what the caller sent; null for none
     * @param address where the caller is
     * @param authenticate knows the tokens
     */
    Admission admit(@Nullable String token, String address, AuthenticateToken authenticate) {
        if (!looks()) {
            return new Admission.Granted(null);
        }
        if (token == null) {
            return required ? Admission.unauthorized("The access token is invalid") : new Admission.Granted(null);
        }
        return switch (authenticate.authenticate(token, address)) {
            case TokenCheck.Unknown unknown -> Admission.unauthorized("The access token is invalid");
            case TokenCheck.Revoked revoked -> Admission.unauthorized("The access token was revoked");
            case TokenCheck.Valid valid -> admit(valid.authentication());
        };
    }

    /**
     * @param page who is logged in where a page of this server calls
     * @return where the door names no scopes, it is for applications
     */
    Admission admitPage(Authentication page) {
        if (!scopes.isEmpty()) {
            return admit(page);
        }
        return required ? Admission.outsideScopes() : new Admission.Granted(null);
    }

    private Admission admit(Authentication authentication) {
        if (!scopes.isEmpty() && !authentication.scopes().includeAny(scopes)) {
            return Admission.outsideScopes();
        }
        Person person = authentication.person();
        if (person == null) {
            return kind == TokenKind.USER
                    ? Admission.refused(422, "This method requires an authenticated user")
                    : new Admission.Granted(authentication);
        }
        if (kind == TokenKind.APPLICATION) {
            return Admission.refused(403, "This method requires an client credentials authentication");
        }
        return admit(authentication, person.state());
    }

    private Admission admit(Authentication authentication, LoginState state) {
        return switch (state) {
            case FUNCTIONAL -> new Admission.Granted(authentication);
            case SUSPENDED -> Admission.refused(403, "Your login is currently disabled");
            case DISABLED -> unusable(authentication, "Your login is currently disabled");
            case UNCONFIRMED -> unready(authentication, "Your login is missing a confirmed e-mail address");
            case PENDING -> unready(authentication, "Your login is currently pending approval");
            case TWO_FACTOR_MISSING -> unready(authentication, "Your account requires two-factor authentication");
        };
    }

    private Admission unready(Authentication authentication, String text) {
        return beforeSetup ? new Admission.Granted(authentication) : unusable(authentication, text);
    }

    /** What asks for the token only, not for the person behind it, does not mind; public methods see nobody. */
    private Admission unusable(Authentication authentication, String text) {
        if (!required) {
            return new Admission.Granted(null);
        }
        return kind == TokenKind.ANY ? new Admission.Granted(authentication) : Admission.refused(403, text);
    }
}
