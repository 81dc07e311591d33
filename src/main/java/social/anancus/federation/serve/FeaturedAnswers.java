package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.ListFeaturedTags;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.mapping.Nodes;
import social.anancus.federation.mapping.NoteWriter;
import social.anancus.federation.mapping.WrittenTag;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.persistence.Paging;

/** Answers with what a profile shows at its top: pinned statuses and hashtags. */
@ApplicationScoped
public class FeaturedAnswers {
    private static final int MOST = 40;
    private static final AccountTimeline.Wanted PINNED = new AccountTimeline.Wanted(true, false, false, false, null);

    private Visits visits;
    private AccountTimeline timeline;
    private NoteWriter notes;
    private ListFeaturedTags tags;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FeaturedAnswers() {}

    @Inject
    FeaturedAnswers(
            Visits visits,
            AccountTimeline timeline,
            NoteWriter notes,
            ListFeaturedTags tags,
            Answers answers,
            LocalUris uris) {
        this.visits = visits;
        this.timeline = timeline;
        this.notes = notes;
        this.tags = tags;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * @param owner whose
     * @return the pinned statuses that the caller may see, the last pinned first, whole
     */
    Response statuses(LocalTarget.Owner owner) {
        Visit visit = visits.of(owner);
        List<Long> ids = timeline.page(visit.viewer(), visit.profile().id(), PINNED, Paging.first(MOST))
                .items();
        List<ObjectNode> items = new ArrayList<>();
        notes.write(ids).values().forEach(note -> {
            note.remove("@context");
            items.add(note);
        });
        return answers.document(
                Listed.ordered(Contexts.NOTE, visit.uris().featured(), items), visit.keeping(Keeping.THREE_MINUTES));
    }

    /**
     * @param owner whose
     * @return the hashtags
     */
    Response tags(LocalTarget.Owner owner) {
        Visit visit = visits.of(owner);
        List<ObjectNode> items = tags.list(visit.profile().id()).stream()
                .map(tag -> new WrittenTag(tag.tagId(), tag.name())
                        .write(visit.profile().username(), uris))
                .toList();
        ObjectNode collection = Contexts.TAGS
                .begin()
                .put("id", visit.uris().featuredTags())
                .put("type", "Collection")
                .put("totalItems", items.size());
        collection.set("items", Nodes.nodes(items));
        return answers.document(collection, visit.keeping(Keeping.THREE_MINUTES));
    }
}
