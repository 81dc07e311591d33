package social.anancus.api.streaming;

import java.security.Principal;
import social.anancus.core.login.Authentication;
import social.anancus.core.login.Scopes;

/**
 * Who opens a connection; travels with the request as its principal.
 *
 * @param tokenId the token
 * @param scopes what it may do
 * @param person for whom it acts
 */
record StreamCaller(long tokenId, Scopes scopes, Authentication.Person person) implements Principal {
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
