package social.anancus.core.login;

import java.util.List;

/**
 * How somebody logs in beside the password.
 *
 * @param enabled whether more than the password is asked for
 * @param demanded whether the role demands it
 * @param codesLeft how many recovery codes are unused
 * @param codes how many there were
 * @param keys the security keys, the oldest first
 */
public record TwoFactor(boolean enabled, boolean demanded, int codesLeft, int codes, List<SecurityKey> keys) {}
