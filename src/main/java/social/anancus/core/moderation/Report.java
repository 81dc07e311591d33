package social.anancus.core.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was when it was read.
 *
 * @param id its id
 * @param targetAccountId who was reported
 * @param statusIds statuses of that account that it is about
 * @param comment what was said about it
 * @param category what it is about
 * @param ruleIds the rules that were broken
 * @param forwarded whether the account's own server shall be told
 * @param createdAt when it was made
 * @param actionTakenAt when it was closed; null while it is open
 */
public record Report(
        long id,
        long targetAccountId,
        List<Long> statusIds,
        String comment,
        ReportCategory category,
        List<Long> ruleIds,
        boolean forwarded,
        Instant createdAt,
        @Nullable Instant actionTakenAt) {}
