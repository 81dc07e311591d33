package social.anancus.core.account;

import social.anancus.platform.text.VisibleText;

/** How somebody is called wherever they are shown to people; programs get the name as it is. */
public final class ShownName {
    private ShownName() {}

    /**
     * @param account an account
     * @return its display name; the username where nothing of that can be seen
     */
    public static String of(Account account) {
        return of(account.displayName(), account.username());
    }

    /**
     * @param displayName what they call themselves
     * @param username the name in their handle
     * @return the display name, which turns round nothing but itself; the username where nothing of it can be seen
     */
    public static String of(String displayName, String username) {
        return VisibleText.isNothing(displayName) ? username : VisibleText.closed(displayName.strip());
    }
}
