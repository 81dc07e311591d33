package social.anancus.core.relationship;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.http.HostNames;
import social.anancus.platform.http.OutboundException;

/** The name of a domain as somebody typed it. */
public final class DomainName {
    private static final int MOST = 255;

    private DomainName() {}

    /**
     * @param text a domain, perhaps with spaces around it
     * @return its lower-case ASCII form
     * @throws Invalid if it is none
     */
    public static String parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid(FieldError.blank("domain"));
        }
        try {
            String domain = HostNames.normalise(text.strip());
            if (domain.length() <= MOST && domain.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)*")) {
                return domain;
            }
        } catch (OutboundException e) {
            // told below
        }
        throw new Invalid(FieldError.of("domain", FieldError.Code.INVALID, "is not a valid domain name"));
    }
}
