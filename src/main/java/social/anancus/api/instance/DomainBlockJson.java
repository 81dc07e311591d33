package social.anancus.api.instance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.policing.ShownDomainRule;

/**
 * The entity DomainBlock (https://docs.joinmastodon.org/entities/DomainBlock/).
 *
 * @param digest the SHA-256 of the whole name
 */
record DomainBlockJson(
        String domain,
        String digest,
        String severity,
        @Nullable String comment) {
    static DomainBlockJson of(ShownDomainRule rule) {
        return new DomainBlockJson(
                rule.domain(), rule.digest(), rule.severity().name().toLowerCase(Locale.ROOT), rule.comment());
    }
}
