package social.anancus.core.login;

/**
 * Something about how somebody logs in has changed, and they shall be told by letter; fired in the transaction that
 * changed it.
 *
 * @param userId the id of the login
 * @param notice what has changed
 * @param address where the letter goes: the address that counted before the change
 */
public record SecurityChanged(long userId, SecurityNotice notice, String address) {
    static SecurityChanged of(User user, SecurityNotice notice) {
        return new SecurityChanged(user.id(), notice, user.email());
    }
}
