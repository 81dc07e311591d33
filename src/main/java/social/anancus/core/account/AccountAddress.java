package social.anancus.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.Row;

/**
 * What the URI of an account is made of, for those who refer to it.
 *
 * @param id the account
 * @param username its name
 * @param domain its domain; null here
 * @param numericUri which of the two forms the URI of a local account has
 * @param remoteUri its URI on its own server; null here
 */
public record AccountAddress(
        long id,
        String username,
        @Nullable String domain,
        boolean numericUri,
        @Nullable String remoteUri) {
    /** How many columns {@link #columns} names. */
    public static final int WIDTH = 5;

    /**
     * @param table the name of the table {@code account} in a query; a constant
     * @return the columns that {@link #read} wants, in its order
     */
    public static String columns(String table) {
        return String.join(
                ", ",
                List.of("id", "username", "domain", "numeric_uri", "uri").stream()
                        .map(column -> table + "." + column)
                        .toList());
    }

    /**
     * @param row a row of the query
     * @param first where {@link #columns} begin
     * @return the address
     */
    public static AccountAddress read(Row row, int first) {
        return new AccountAddress(
                row.number(first),
                row.text(first + 1),
                row.textOrNull(first + 2),
                row.flag(first + 3),
                row.textOrNull(first + 4));
    }

    /**
     * @param row a row of the query
     * @param first where {@link #columns} begin
     * @return the address; null where the account was joined and not found
     */
    public static @Nullable AccountAddress readIfAny(Row row, int first) {
        return row.isNull(first) ? null : read(row, first);
    }

    public boolean isLocal() {
        return domain == null;
    }

    /**
     * @return its URI, ours or the other server's
     */
    public String uri(LocalUris uris) {
        if (remoteUri != null) {
            return remoteUri;
        }
        return numericUri ? uris.actorById(id) : uris.actorByName(username);
    }

    /**
     * @return its handle with the domain, without an at sign before it
     */
    public String handle(LocalUris uris) {
        return username + "@" + (domain == null ? uris.localDomain() : domain);
    }
}
