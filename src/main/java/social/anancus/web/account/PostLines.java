package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.text.PlainText;
import social.anancus.web.support.Excerpt;

/** Makes {@link PostLine}s. */
@ApplicationScoped
public class PostLines {
    private static final int LONGEST = 140;

    private ReadStatuses statuses;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PostLines() {}

    @Inject
    public PostLines(ReadStatuses statuses) {
        this.statuses = statuses;
    }

    /**
     * @param ids statuses, in the order of the answer
     * @param viewer who looks
     * @return those that the viewer may see, without what they share; the same few statements for any number
     */
    public List<PostLine> of(Collection<Long> ids, Viewer viewer) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        Map<Long, StatusViewRepository.Live> live = statuses.live(viewer, wanted, wanted);
        wanted.removeIf(id -> {
            StatusViewRepository.Live found = live.get(id);
            return found == null || !found.visible();
        });
        Map<Long, StatusView> views = statuses.views(wanted);
        List<PostLine> lines = new ArrayList<>();
        for (Long id : wanted) {
            StatusView view = views.get(id);
            if (view != null && view.place().reblogOfId() == null) {
                lines.add(line(view));
            }
        }
        return lines;
    }

    private static PostLine line(StatusView view) {
        return new PostLine(
                view.id(),
                "/@" + view.author().acct() + "/" + view.id(),
                view.author().id(),
                view.author().acct(),
                excerpt(view.body()),
                view.body().language(),
                view.mediaIds().size(),
                view.createdAt());
    }

    private static String excerpt(StatusView.Body body) {
        String whole = body.spoilerText().isBlank()
                ? PlainText.fromHtml(body.content().html())
                : PlainText.stripControl(body.spoilerText());
        return Excerpt.of(whole, LONGEST);
    }
}
