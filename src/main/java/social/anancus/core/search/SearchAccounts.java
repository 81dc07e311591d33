package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.text.PlainText;

/** Finds accounts by handles and names. */
@ApplicationScoped
public class SearchAccounts {
    private AccountSearchRepository search;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchAccounts() {}

    @Inject
    public SearchAccounts(AccountSearchRepository search, LocalUris uris) {
        this.search = search;
        this.uris = uris;
    }

    /**
     * @param text a handle or a name, or the beginning of one
     * @param viewer who looks; null for nobody known
     * @param onlyFollowed whether only accounts count that the viewer follows
     * @param page which results
     * @return ids of accounts: that of just this handle first, then those whom the viewer follows
     */
    @Transactional
    public List<Long> search(String text, @Nullable Long viewer, boolean onlyFollowed, SearchPage page) {
        AccountQuery query = AccountQuery.parse(PlainText.stripControl(text), uris.localDomain());
        boolean empty = query.name().isEmpty() || page.limit() == 0 || onlyFollowed && viewer == null;
        return empty ? List.of() : search.find(query, viewer, onlyFollowed, page);
    }
}
