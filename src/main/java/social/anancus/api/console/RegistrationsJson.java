package social.anancus.api.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.platform.error.Invalid;

/**
 * Who may sign up.
 *
 * @param mode {@code open}, {@code approved} or {@code closed}
 */
record RegistrationsJson(@Nullable String mode) {
    private static final String CLOSED = "closed";

    static RegistrationsJson of(RegistrationMode mode) {
        return new RegistrationsJson(mode == RegistrationMode.NONE ? CLOSED : mode.wireName());
    }

    RegistrationMode chosen() {
        return switch (mode == null ? "" : mode.toLowerCase(Locale.ROOT)) {
            case "open" -> RegistrationMode.OPEN;
            case "approved" -> RegistrationMode.APPROVED;
            case CLOSED -> RegistrationMode.NONE;
            default -> throw new Invalid("Registrations are open, approved or closed");
        };
    }
}
