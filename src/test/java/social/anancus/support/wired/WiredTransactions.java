package social.anancus.support.wired;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import social.anancus.support.TestPersistence;

/** Opens transactions as a server does. An exception within one that had begun before dooms it, as with JTA. */
@Dependent
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class WiredTransactions {
    private final TestPersistence persistence;

    @Inject
    WiredTransactions(TestPersistence persistence) {
        this.persistence = persistence;
    }

    /** Carries a checked exception through. */
    private static final class Checked extends RuntimeException {
        private static final long serialVersionUID = 1;

        Checked(Exception cause) {
            super(cause);
        }
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        boolean outer = !persistence.isActive();
        try {
            return persistence.inTransaction(() -> proceed(call));
        } catch (Checked e) {
            throw (Exception) e.getCause();
        } catch (RuntimeException e) {
            if (!outer) {
                persistence.doom();
            }
            throw e;
        }
    }

    @SuppressWarnings("NullAway") // a method without result gives null
    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new Checked(e);
        }
    }
}
