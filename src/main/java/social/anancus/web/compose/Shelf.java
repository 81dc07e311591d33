package social.anancus.web.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.status.ListScheduledStatuses;
import social.anancus.core.status.ScheduledStatus;
import social.anancus.core.status.draft.Draft;
import social.anancus.core.status.draft.ListDrafts;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Excerpt;

/** What somebody has not published yet: drafts, and what is published later. */
@ApplicationScoped
class Shelf {
    private static final int WORDS = 80;

    private ListDrafts listDrafts;
    private ListScheduledStatuses listScheduled;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Shelf() {}

    @Inject
    Shelf(ListDrafts listDrafts, ListScheduledStatuses listScheduled) {
        this.listDrafts = listDrafts;
        this.listScheduled = listScheduled;
    }

    /**
     * @param accountId whose
     * @param most at most how many
     * @return the drafts, the one that was saved last first
     */
    List<DraftLine> drafts(long accountId, int most) {
        return listDrafts.list(accountId, most).stream().map(Shelf::line).toList();
    }

    /**
     * @param accountId whose
     * @param paging which page
     * @return what is published later, what was written last first
     */
    Page<ScheduledLine> scheduled(long accountId, Paging paging) {
        return listScheduled.list(accountId, paging).map(Shelf::line);
    }

    private static DraftLine line(Draft draft) {
        return new DraftLine(
                draft.id(),
                words(draft.content().text(), draft.content().spoilerText()),
                draft.content().language(),
                draft.mediaIds().size(),
                draft.content().inReplyToId() != null,
                draft.updatedAt());
    }

    static ScheduledLine line(ScheduledStatus status) {
        return new ScheduledLine(
                status.id(),
                words(status.content().text(), status.content().spoilerText()),
                status.content().language(),
                status.mediaIds().size(),
                status.content().visibility().wireName(),
                status.scheduledAt());
    }

    /** The first words on one line. */
    static String words(String text, String warning) {
        return Excerpt.of(warning.isBlank() ? text : warning, WORDS);
    }
}
