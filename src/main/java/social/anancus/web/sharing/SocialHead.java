package social.anancus.web.sharing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the head of a page for search engines, previews of links and readers of feeds.
 *
 * @param noindex whether search engines are asked to stay away
 * @param facts what is said about the page
 * @param links where the same is found in other forms
 */
public record SocialHead(boolean noindex, List<Fact> facts, List<Link> links) {
    static final String ACTIVITY = "application/activity+json";

    /** Of a page that is for nobody but its reader. */
    public static final SocialHead HIDDEN = new SocialHead(true, List.of(), List.of());

    public SocialHead {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }

    /**
     * One thing that is said (https://ogp.me, and the names that HTML has).
     *
     * @param property the name in Open Graph; null where it is one of HTML's
     * @param name the name in HTML; null where it is one of Open Graph's
     * @param content what is said
     */
    public record Fact(@Nullable String property, @Nullable String name, String content) {}

    /**
     * The same in another form, or another page of the same person.
     *
     * @param rel what it is to this page
     * @param type its media type; null where that is not said
     * @param href its address
     * @param title what it is called; null where that is not said
     */
    public record Link(
            String rel,
            @Nullable String type,
            String href,
            @Nullable String title) {}

    /**
     * @param page where the true page is, as another server says
     * @return what a copy of it says; nothing of an address that is not of the web
     */
    static SocialHead elsewhere(String page) {
        boolean web = page.startsWith("https://") || page.startsWith("http://");
        return web ? new Builder().link("canonical", null, page, null).build(true) : HIDDEN;
    }

    /** Puts one together. */
    static final class Builder {
        private final List<Fact> facts = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        Builder property(String property, @Nullable Object content) {
            if (content != null && !content.toString().isBlank()) {
                facts.add(new Fact(property, null, content.toString()));
            }
            return this;
        }

        Builder name(String name, String content) {
            if (!content.isBlank()) {
                facts.add(new Fact(null, name, content));
            }
            return this;
        }

        Builder link(String rel, @Nullable String type, String href, @Nullable String title) {
            links.add(new Link(rel, type, href, title));
            return this;
        }

        SocialHead build(boolean noindex) {
            return new SocialHead(noindex, facts, links);
        }
    }
}
