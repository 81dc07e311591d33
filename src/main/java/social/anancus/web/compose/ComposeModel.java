package social.anancus.web.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.web.status.StatusItem;

/**
 * The page to write on.
 *
 * @param composer the composer
 * @param about what is answered or quoted; null for nothing
 * @param drafts the latest drafts
 * @param scheduled what is published later
 */
public record ComposeModel(
        Composer composer, @Nullable StatusItem about, List<DraftLine> drafts, List<ScheduledLine> scheduled) {}
