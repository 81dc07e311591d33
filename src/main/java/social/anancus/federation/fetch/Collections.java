package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.Origin;

/** Reads collections page by page, as far as its limits go: pages and items have an end, whatever the other server says. */
@ApplicationScoped
public class Collections {
    private Documents documents;
    private Discoveries discoveries;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public Collections() {}

    @Inject
    public Collections(Documents documents, Discoveries discoveries) {
        this.documents = documents;
        this.discoveries = discoveries;
    }

    /**
     * How much is read of a collection.
     *
     * @param pages pages, at most {@link AsLimits#COLLECTION_PAGES}
     * @param items items
     */
    record Bounds(int pages, int items) {
        Bounds {
            pages = Math.min(pages, AsLimits.COLLECTION_PAGES);
        }
    }

    /**
     * @param uri the id of a collection or of a page of one
     * @param bounds how much of it
     * @param errand why
     * @return its items in their order: ids, or objects that count as ids only, unless they are of the collection's origin
     * @throws DocumentException if its beginning cannot be had
     */
    List<AsObject> read(String uri, Bounds bounds, Errand errand) throws DocumentException {
        List<AsObject> items = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(uri));
        AsObject page = fetch(uri, errand);
        int read = 1;
        add(page, items, bounds.items());
        AsObject next = page.first(items.isEmpty() && page.has("first") ? "first" : "next");
        while (next != null && items.size() < bounds.items()) {
            if (next.isBare()) {
                String id = next.id();
                boolean allowed = id != null && Origin.same(id, uri) && seen.add(id) && read < bounds.pages();
                next = allowed && id != null ? tryFetch(id, errand) : null;
                read++;
                if (next == null) {
                    break;
                }
            } else if (!seen.add(String.valueOf(next.id())) || seen.size() > AsLimits.COLLECTION_PAGES * 2) {
                break;
            }
            add(next, items, bounds.items());
            next = next.first("next");
        }
        return items;
    }

    private @Nullable AsObject tryFetch(String uri, Errand errand) {
        try {
            return fetch(uri, errand);
        } catch (DocumentException e) {
            return null; // what was read before counts
        }
    }

    private AsObject fetch(String uri, Errand errand) throws DocumentException {
        if (!discoveries.mayReadPage(errand)) {
            throw new DocumentException(DocumentException.Reason.REFUSED, "one cause has had too many pages read");
        }
        return documents.fetch(uri, errand);
    }

    private static void add(AsObject page, List<AsObject> items, int most) {
        String property = page.has("orderedItems") ? "orderedItems" : "items";
        items.addAll(page.list(property, most - items.size()));
    }
}
