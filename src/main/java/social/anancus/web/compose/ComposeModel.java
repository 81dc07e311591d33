package social.anancus.web.compose;

import java.util.List;

/**
 * The page to write on.
 *
 * @param composer the composer
 * @param drafts the latest drafts
 * @param scheduled what is published later
 */
public record ComposeModel(Composer composer, List<DraftLine> drafts, List<ScheduledLine> scheduled) {}
