package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.mapping.Nodes;

/** The shapes of collections and their pages (https://www.w3.org/TR/activitystreams-core/#collections). */
final class Listed {
    private Listed() {}

    /**
     * What stands around a page.
     *
     * @param id the page's own address
     * @param partOf the collection
     * @param next the address of the next page; null for none
     * @param prev the address of the page before; null for none
     */
    record Around(
            String id,
            String partOf,
            @Nullable String next,
            @Nullable String prev) {}

    /** A collection of which the size alone is told. */
    static ObjectNode counted(String type, String id, long total) {
        return Contexts.PLAIN.begin().put("id", id).put("type", type).put("totalItems", total);
    }

    /** A collection as a whole; the context knows the words of its items. */
    static ObjectNode ordered(Contexts context, String id, List<ObjectNode> items) {
        ObjectNode collection =
                context.begin().put("id", id).put("type", "OrderedCollection").put("totalItems", items.size());
        collection.set("orderedItems", Nodes.nodes(items));
        return collection;
    }

    /** The head of a page; the context knows the words of its items. */
    static ObjectNode page(Contexts context, String type, Around around) {
        ObjectNode page = context.begin().put("id", around.id()).put("type", type);
        Nodes.putIfAny(page, "next", around.next());
        Nodes.putIfAny(page, "prev", around.prev());
        return page.put("partOf", around.partOf());
    }
}
