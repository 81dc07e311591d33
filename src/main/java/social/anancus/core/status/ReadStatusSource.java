package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import social.anancus.core.status.StatusEditRepository.StatusEdit;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.PlainText;

/** Reads what a status says in the form in which it was typed, and what it said before. */
@ApplicationScoped
public class ReadStatusSource {
    private StatusRepository statuses;
    private StatusEditRepository edits;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReadStatusSource() {}

    @Inject
    public ReadStatusSource(StatusRepository statuses, StatusEditRepository edits) {
        this.statuses = statuses;
        this.edits = edits;
    }

    /**
     * A status to write anew.
     *
     * @param id the status
     * @param text as typed; of remote ones the text without markup
     * @param spoilerText the content warning
     * @param edits all that it has said, the first first; none if it was never changed
     */
    public record Source(long id, String text, String spoilerText, List<StatusEdit> edits) {}

    /**
     * @param viewer who looks
     * @param statusId a status
     * @return what it says and said
     * @throws NotFound if the viewer may not see it
     */
    @Transactional
    public Source read(Viewer viewer, long statusId) {
        Status status = statuses.requireVisible(viewer, statusId);
        String text = Objects.requireNonNullElseGet(
                status.sourceText(), () -> PlainText.fromHtml(status.content().html()));
        return new Source(status.id(), text, status.spoilerText(), edits.ofStatusUnchecked(status.id()));
    }
}
