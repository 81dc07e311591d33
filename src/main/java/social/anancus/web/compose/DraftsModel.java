package social.anancus.web.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of what is not published yet.
 *
 * @param drafts the drafts
 * @param scheduled what is published later
 * @param older the address of the page with more of that; null for none
 */
public record DraftsModel(
        List<DraftLine> drafts,
        List<ScheduledLine> scheduled,
        @Nullable String older) {}
