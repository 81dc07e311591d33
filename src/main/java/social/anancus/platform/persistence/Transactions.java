package social.anancus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs something in a transaction, for what a ring keeps for itself beside the social network: deliveries under way, what is
 * known of other hosts, what a stream shows. Statuses, accounts and all else that people see are changed by the use cases of core only.
 */
@ApplicationScoped
public class Transactions {
    /** For the container, and for tests that replace it. */
    public Transactions() {}

    /**
     * @param work what to do; it joins the caller's transaction if there is one, and a runtime exception rolls back
     * @return its result
     */
    @Transactional
    public <T extends @Nullable Object> T in(Supplier<T> work) {
        return work.get();
    }
}
