package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down the words of a status. */
@ApplicationScoped
public class WriteSearchIndex {
    private StatusSearchRepository search;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WriteSearchIndex() {}

    @Inject
    public WriteSearchIndex(StatusSearchRepository search) {
        this.search = search;
    }

    /**
     * @param statusId a status; nothing happens if it is gone or a reblog
     */
    @Transactional
    public void write(long statusId) {
        search.textUnchecked(statusId).ifPresent(text -> search.write(statusId, text));
    }
}
