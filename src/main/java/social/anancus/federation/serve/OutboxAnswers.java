package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.federation.mapping.ActivityWriter;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.mapping.Nodes;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** Answers with what an account has written and shared, as far as the caller may see it. */
@ApplicationScoped
public class OutboxAnswers {
    private static final Paging.Limits PAGE = new Paging.Limits(20, 20);
    private static final AccountTimeline.Wanted EVERYTHING =
            new AccountTimeline.Wanted(false, false, false, false, null);

    private Visits visits;
    private AccountTimeline timeline;
    private ActivityWriter activities;
    private Answers answers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OutboxAnswers() {}

    @Inject
    OutboxAnswers(Visits visits, AccountTimeline timeline, ActivityWriter activities, Answers answers) {
        this.visits = visits;
        this.timeline = timeline;
        this.activities = activities;
        this.answers = answers;
    }

    /**
     * Which page is wanted.
     *
     * @param page anything for a page; null for the collection
     * @param maxId as in the API
     * @param minId as in the API
     */
    record Asked(
            @Nullable String page,
            @Nullable String maxId,
            @Nullable String minId) {
        String query() {
            return "?page=true" + (maxId == null ? "" : "&max_id=" + number(maxId))
                    + (minId == null ? "" : "&min_id=" + number(minId));
        }

        /** The number that counts, so that nothing else of the address comes back. */
        private static long number(String text) {
            Paging read = Paging.parse(text, null, null, null, PAGE);
            return read.maxId() == null ? 0 : read.maxId();
        }
    }

    /**
     * @param owner whose
     * @param asked which page
     * @return the collection or the page
     */
    Response outbox(LocalTarget.Owner owner, Asked asked) {
        Visit visit = visits.of(owner);
        String outbox = visit.uris().outbox();
        if (asked.page() == null) {
            ObjectNode collection = Listed.counted(
                    "OrderedCollection", outbox, visit.profile().counts().statuses());
            collection.put("first", outbox + "?page=true").put("last", outbox + "?min_id=0&page=true");
            return answers.document(collection, visit.keeping(Keeping.THREE_MINUTES));
        }
        Paging paging = Paging.parse(asked.maxId(), null, asked.minId(), null, PAGE);
        Page<Long> page = timeline.page(visit.viewer(), visit.profile().id(), EVERYTHING, paging);
        Listed.Around around = new Listed.Around(
                outbox + asked.query(),
                outbox,
                page.next() == null ? null : outbox + "?max_id=" + page.next() + "&page=true",
                page.prev() == null ? null : outbox + "?min_id=" + page.prev() + "&page=true");
        ObjectNode document = Listed.page(Contexts.NOTE, "OrderedCollectionPage", around);
        document.set("orderedItems", Nodes.nodes(items(page.items())));
        return answers.document(document, visit.keeping(Keeping.ONE_MINUTE));
    }

    private List<ObjectNode> items(List<Long> ids) {
        Map<Long, ObjectNode> written = activities.publishBare(ids);
        return ids.stream().map(written::get).filter(Objects::nonNull).toList();
    }
}
