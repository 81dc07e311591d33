package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What a login adds to the public face of its account.
 *
 * @param accountId the account
 * @param role the role that is shown beside the name; null for none
 * @param noindex whether search engines are asked to stay away
 * @param shown whether others may see the account: its address is confirmed, and a moderator agreed where that is needed
 */
public record LoginBadge(long accountId, @Nullable ShownRole role, boolean noindex, boolean shown) {
    /**
     * A role that its holders show.
     *
     * @param id its id
     * @param name its name
     * @param color {@code #rrggbb}, or empty
     */
    public record ShownRole(long id, String name, String color) {}
}
