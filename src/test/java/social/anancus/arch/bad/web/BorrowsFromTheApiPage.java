package social.anancus.arch.bad.web;

import social.anancus.arch.bad.api.InnocentJson;

/** A surface that knows another. */
public class BorrowsFromTheApiPage {
    public String id(InnocentJson json) {
        return json.id();
    }
}
