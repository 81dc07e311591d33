package social.anancus.web.compose;

import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import social.anancus.platform.error.NotFound;

/** Reads what stands in addresses. */
final class Queries {
    private Queries() {}

    /**
     * @param id what stands in a path
     * @return the id that it is
     * @throws NotFound if it is none
     */
    static long id(String id) {
        Long number = SentComposition.number(id);
        if (number == null) {
            throw new NotFound();
        }
        return number;
    }

    /**
     * @param uri an address
     * @return the first value of each parameter
     */
    static Map<String, String> first(UriInfo uri) {
        Map<String, String> values = new HashMap<>();
        uri.getQueryParameters().forEach((name, all) -> {
            if (!all.isEmpty() && all.getFirst() != null) {
                values.put(name, all.getFirst());
            }
        });
        return values;
    }
}
