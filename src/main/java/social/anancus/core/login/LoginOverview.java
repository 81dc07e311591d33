package social.anancus.core.login;

import org.jspecify.annotations.Nullable;

/**
 * What people see of their own login.
 *
 * @param email the address that counts
 * @param unconfirmedEmail the address that will count once its owner follows the link; null for none
 * @param twoFactor whether more than the password is asked for
 * @param sessions how many browsers are logged in
 */
public record LoginOverview(String email, @Nullable String unconfirmedEmail, boolean twoFactor, int sessions) {}
