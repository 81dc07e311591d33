package social.anancus.api.instance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.TermsOfService;
import social.anancus.platform.text.Markdown;

/** The entity TermsOfService (https://docs.joinmastodon.org/entities/TermsOfService/). */
record TermsOfServiceJson(
        String effectiveDate,
        boolean effective,
        String content,
        @Nullable String succeededBy) {
    static TermsOfServiceJson of(TermsOfService terms, LocalDate today) {
        return new TermsOfServiceJson(
                terms.effectiveDate().toString(),
                !terms.effectiveDate().isAfter(today),
                Markdown.toHtml(terms.text()).html(),
                terms.succeededBy() == null ? null : terms.succeededBy().toString());
    }
}
