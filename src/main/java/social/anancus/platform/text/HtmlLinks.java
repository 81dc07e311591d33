package social.anancus.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The elements {@code link} of a page's head, by which it tells of other forms of itself. */
public final class HtmlLinks {
    private static final System.Logger LOG = System.getLogger(HtmlLinks.class.getName());
    private static final int MOST = 200;

    private HtmlLinks() {}

    /**
     * A link.
     *
     * @param rel what it is, in lower case; may be several words
     * @param type the media type of what it leads to; may be empty
     * @param href where it leads, as it stands there
     */
    public record Link(String rel, String type, String href) {
        /**
         * @param word a relation, in lower case
         * @return whether it is one of this link's
         */
        public boolean is(String word) {
            return List.of(rel.split("\\s+")).contains(word);
        }
    }

    /**
     * @param html a page; what is beyond 256 Ki characters is not looked at
     * @return its links in their order; none if it cannot be parsed
     */
    public static List<Link> find(String html) {
        List<Link> found = new ArrayList<>();
        try {
            HtmlTree.walk(HtmlTree.parse(html), new HtmlTree.Visitor() {
                @Override
                public boolean enter(Element element) {
                    if (element.normalName().equals("link") && found.size() < MOST) {
                        found.add(new Link(
                                element.attr("rel").toLowerCase(Locale.ROOT),
                                element.attr("type"),
                                element.attr("href")));
                    }
                    return true;
                }

                @Override
                public void leave(Element element) {
                    // nothing is open
                }

                @Override
                public void text(String text) {
                    // links have none
                }
            });
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.DEBUG, "a page could not be parsed for its links", e);
        }
        return found;
    }
}
