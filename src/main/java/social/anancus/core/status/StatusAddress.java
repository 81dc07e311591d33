package social.anancus.core.status;

import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.Row;

/**
 * What the URI of a status is made of, for those who refer to it.
 *
 * @param id the status
 * @param remoteUri its URI on its own server; null here
 * @param visibility to whom it is addressed
 * @param author who wrote it
 */
public record StatusAddress(long id, @Nullable String remoteUri, Visibility visibility, AccountAddress author) {
    static final int WIDTH = 3 + AccountAddress.WIDTH;

    static String columns(String status, String account) {
        return status + ".id, " + status + ".uri, " + status + ".visibility, " + AccountAddress.columns(account);
    }

    static StatusAddress read(Row row, int first) {
        return new StatusAddress(
                row.number(first),
                row.textOrNull(first + 1),
                Visibility.valueOf(row.text(first + 2)),
                AccountAddress.read(row, first + 3));
    }

    static @Nullable StatusAddress readIfAny(Row row, int first) {
        return row.isNull(first) ? null : read(row, first);
    }

    /**
     * @return the URI of the status, ours or the other server's
     */
    public String uri(LocalUris uris) {
        return remoteUri == null ? uris.status(author.uri(uris), id) : remoteUri;
    }
}
