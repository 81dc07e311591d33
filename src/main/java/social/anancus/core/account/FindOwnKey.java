package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;

/** Finds the sealed key of a local account, also of one that is suspended or deleted: its deletion is told in its name. */
@ApplicationScoped
public class FindOwnKey {
    private AccountRepository accounts;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindOwnKey() {}

    @Inject
    public FindOwnKey(AccountRepository accounts, LocalUris uris) {
        this.accounts = accounts;
        this.uris = uris;
    }

    /**
     * @param accountId the id of an account
     * @return its key; empty if there is no such account here, or it has none
     */
    @Transactional
    public Optional<OwnKey> find(long accountId) {
        return accounts.find(accountId)
                .flatMap(account ->
                        Optional.ofNullable(account.sealedPrivateKey()).map(key -> new OwnKey(account.uri(uris), key)));
    }
}
