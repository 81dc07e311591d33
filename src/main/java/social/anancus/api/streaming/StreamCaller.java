package social.anancus.api.streaming;

import java.security.Principal;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.Credential;
import social.anancus.core.login.Scopes;

/**
 * Who opens a connection; travels with the request as its principal.
 *
 * @param credential the token or session
 * @param scopes what it may do
 * @param person for whom it acts
 */
record StreamCaller(Credential credential, Scopes scopes, Authentication.Person person) implements Principal {
    long accountId() {
        return person.accountId();
    }

    boolean hearsNotifications() {
        return scopes.includeAny(StreamKind.notificationScopes());
    }

    @Override
    public String getName() {
        return Long.toString(accountId());
    }
}
