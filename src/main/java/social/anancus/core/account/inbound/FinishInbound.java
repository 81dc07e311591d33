package social.anancus.core.account.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Notes that something was dealt with. */
@ApplicationScoped
public class FinishInbound {
    private InboundRepository inbound;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FinishInbound() {}

    @Inject
    FinishInbound(InboundRepository inbound) {
        this.inbound = inbound;
    }

    /**
     * @param id a row; its text goes
     */
    @Transactional
    public void finish(long id) {
        inbound.finish(id);
    }
}
