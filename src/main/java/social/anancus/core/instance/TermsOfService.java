package social.anancus.core.instance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One published version of the terms of service.
 *
 * @param text as Markdown
 * @param effectiveDate from when it holds
 * @param succeededBy from when the next version holds; null for none
 */
public record TermsOfService(
        String text, LocalDate effectiveDate, @Nullable LocalDate succeededBy) {}
