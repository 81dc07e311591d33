package social.anancus.core.status;

import org.jspecify.annotations.Nullable;

/** Who looks at statuses. Every read asks for one; there is no default. */
public sealed interface Viewer {
    /** Somebody who is not logged in. */
    record Anonymous() implements Viewer {
        @Override
        public @Nullable Long accountId() {
            return null;
        }
    }

    /**
     * Somebody with a login here.
     *
     * @param id the id of the account
     */
    record LocalViewer(long id) implements Viewer {
        @Override
        public Long accountId() {
            return id;
        }
    }

    /**
     * An account of another server, whose server has proven it.
     *
     * @param id the id of the account
     */
    record RemoteViewer(long id) implements Viewer {
        @Override
        public Long accountId() {
            return id;
        }
    }

    /**
     * @return the id of the account; null for the anonymous
     */
    @Nullable
    Long accountId();

    /**
     * @return nobody known
     */
    static Viewer anonymous() {
        return new Anonymous();
    }

    /**
     * @param accountId the id of a local account
     * @return that account
     */
    static Viewer local(long accountId) {
        return new LocalViewer(accountId);
    }

    /**
     * @param accountId the id of a remote account
     * @return that account
     */
    static Viewer remote(long accountId) {
        return new RemoteViewer(accountId);
    }

    /**
     * @param accountId the id of an account
     * @return whether it is the one that looks
     */
    default boolean is(long accountId) {
        Long own = accountId();
        return own != null && own == accountId;
    }
}
