package social.anancus.arch.bad.core.account;

import social.anancus.arch.bad.api.InnocentJson;

/** Core that knows a surface. */
public class AsksTheApi {
    public String id(InnocentJson json) {
        return json.id();
    }
}
