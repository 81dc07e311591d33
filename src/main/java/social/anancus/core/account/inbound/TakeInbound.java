package social.anancus.core.account.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Hands out what was written down. */
@ApplicationScoped
public class TakeInbound {
    private InboundRepository inbound;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TakeInbound() {}

    @Inject
    TakeInbound(InboundRepository inbound) {
        this.inbound = inbound;
    }

    /**
     * @param id a row
     * @return what came; empty if it was dealt with
     */
    @Transactional
    public Optional<Inbound> take(long id) {
        return inbound.find(id);
    }
}
