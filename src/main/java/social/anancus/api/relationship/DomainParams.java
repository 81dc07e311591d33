package social.anancus.api.relationship;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/**
 * A domain.
 *
 * @param domain its name as typed
 */
public record DomainParams(@Nullable String domain) implements Params {}
