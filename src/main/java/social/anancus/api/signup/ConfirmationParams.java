package social.anancus.api.signup;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/**
 * A letter that shall be sent again.
 *
 * @param email where to; null for the address given before
 */
public record ConfirmationParams(@Nullable String email) implements Params {}
