package social.anancus.arch.bad.boot;

import social.anancus.arch.bad.api.InnocentJson;
import social.anancus.arch.bad.web.InnocentPage;

/** Innocent: boot may see everything. */
public class InnocentStart {
    public String wire(InnocentPage page, InnocentJson json) {
        return json.id() + page;
    }
}
