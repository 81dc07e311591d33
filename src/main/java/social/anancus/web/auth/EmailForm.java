package social.anancus.web.auth;

import org.jspecify.annotations.Nullable;

/**
 * A form that asks for an address.
 *
 * @param email what was typed; empty at first
 * @param problem the key of what is wrong; null for nothing
 */
public record EmailForm(String email, @Nullable String problem) {}
