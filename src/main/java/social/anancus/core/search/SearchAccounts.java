package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.AccountSearchRepository;
import social.anancus.platform.text.PlainText;

/** Finds accounts by handles and names. */
@ApplicationScoped
public class SearchAccounts {
    private AccountSearchRepository search;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SearchAccounts() {}

    @Inject
    public SearchAccounts(AccountSearchRepository search) {
        this.search = search;
    }

    /**
     * @param text a handle or a name, or the beginning of one
     * @param viewer who looks; null for nobody known
     * @param onlyFollowed whether only accounts count that the viewer follows
     * @param page which results; its ids do not matter
     * @return ids of accounts: that of just this handle first, then those whom the viewer follows
     */
    @Transactional
    public List<Long> search(String text, @Nullable Long viewer, boolean onlyFollowed, SearchPage page) {
        return search.search(new AccountSearchRepository.Wanted(
                PlainText.stripControl(text), viewer, onlyFollowed, page.offset(), page.limit()));
    }
}
