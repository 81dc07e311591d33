package social.anancus.core.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.anancus.core.instance.LocalUris;

/** Finds what has an address on the web, if this server knows it. */
@ApplicationScoped
public class FindByAddress {
    private static final Pattern STATUS =
            Pattern.compile("/(?:@[A-Za-z0-9_]+|users/[A-Za-z0-9_]+/statuses|ap/users/\\d+/statuses)/(\\d{1,18})");
    private static final Pattern PROFILE = Pattern.compile("/(?:@|users/)([A-Za-z0-9_]+)");

    private StatusSearchRepository statuses;
    private AccountAddressRepository accounts;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindByAddress() {}

    @Inject
    public FindByAddress(StatusSearchRepository statuses, AccountAddressRepository accounts, LocalUris uris) {
        this.statuses = statuses;
        this.accounts = accounts;
        this.uris = uris;
    }

    /**
     * @param address an address of an account or a status
     * @return what it leads to
     */
    @Transactional
    public Found find(String address) {
        String local = address.startsWith(uris.root() + "/")
                ? address.substring(uris.root().length())
                : "";
        Matcher status = STATUS.matcher(local);
        Matcher profile = PROFILE.matcher(local);
        List<Long> accountIds =
                accounts.find(address, profile.matches() ? profile.group(1).toLowerCase(Locale.ROOT) : "");
        List<Long> statusIds = accountIds.isEmpty()
                ? statuses.byAddress(address, status.matches() ? Long.parseLong(status.group(1)) : 0)
                : List.of();
        return new Found(accountIds, statusIds);
    }
}
