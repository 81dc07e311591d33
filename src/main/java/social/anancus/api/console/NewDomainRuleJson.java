package social.anancus.api.console;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.policing.DomainRule;
import social.anancus.core.policing.DomainRuleDraft;
import social.anancus.core.policing.Severity;
import social.anancus.platform.error.Invalid;

/**
 * The rule to set.
 *
 * @param domain for which domain
 * @param severity {@code noop}, {@code silence} or {@code suspend}; null for the last
 * @param rejectMedia whether its media are not taken
 * @param rejectReports whether its reports are not taken
 * @param privateComment why, for moderators
 * @param publicComment why, for everybody
 * @param obfuscate whether the public sees the name in part only
 */
record NewDomainRuleJson(
        @Nullable String domain,
        @Nullable String severity,
        boolean rejectMedia,
        boolean rejectReports,
        @Nullable String privateComment,
        @Nullable String publicComment,
        boolean obfuscate) {
    DomainRuleDraft toDraft() {
        return new DomainRuleDraft(
                domain,
                chosen(),
                rejectMedia,
                rejectReports,
                new DomainRule.Comments(
                        Objects.requireNonNullElse(privateComment, ""), Objects.requireNonNullElse(publicComment, "")),
                obfuscate);
    }

    private Severity chosen() {
        return switch (severity == null ? "suspend" : severity.toLowerCase(Locale.ROOT)) {
            case "noop" -> Severity.NOOP;
            case "silence" -> Severity.SILENCE;
            case "suspend" -> Severity.SUSPEND;
            default -> throw new Invalid("The severity is noop, silence or suspend");
        };
    }
}
