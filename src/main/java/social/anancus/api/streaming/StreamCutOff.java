package social.anancus.api.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import social.anancus.core.login.AccountDeleted;
import social.anancus.core.login.Credential;
import social.anancus.core.login.LoginChanged;
import social.anancus.core.login.SessionClosed;
import social.anancus.core.login.TokenRevoked;

/** Closes connections whose token, session or login no longer counts, as soon as that is committed, here or on another node. */
@ApplicationScoped
public class StreamCutOff {
    private StreamClock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StreamCutOff() {}

    /**
     * @param clock closes them
     */
    @Inject
    public StreamCutOff(StreamClock clock) {
        this.clock = clock;
    }

    void cutOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenRevoked event) {
        clock.endIf(
                connection -> connection.caller().credential() instanceof Credential.Token token
                        && token.id() == event.tokenId(),
                Ending.CUT_OFF);
    }

    void cutOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionClosed event) {
        Credential ended = new Credential.Session(event.sessionHash());
        clock.endIf(connection -> connection.caller().credential().equals(ended), Ending.CUT_OFF);
    }

    /** It may have another password or other rights. */
    void cutOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginChanged event) {
        clock.endIf(connection -> connection.caller().person().userId() == event.userId(), Ending.CHANGED);
    }

    void cutOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountDeleted event) {
        clock.endIf(connection -> connection.caller().accountId() == event.accountId(), Ending.CUT_OFF);
    }
}
