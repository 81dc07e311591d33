package social.anancus.platform.text;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Makes foreign HTML safe to print. What stays is Mastodon's list of elements and attributes (documentation,
 * "ActivityPub: sanitization", https://docs.joinmastodon.org/spec/activitypub/#sanitization) with ruby annotations;
 * headings become paragraphs in bold; of other elements the text stays; scripts, styles and the like go altogether.
 *
 * <p>It is total and idempotent: nothing makes it throw, and what it gave back passes unchanged. To be applied both when
 * a text comes in and when it goes out.
 */
public final class HtmlSanitiser {
    private static final System.Logger LOG = System.getLogger(HtmlSanitiser.class.getName());

    private static final Set<String> KEPT = Set.of(
            "p",
            "span",
            "a",
            "del",
            "pre",
            "code",
            "em",
            "strong",
            "b",
            "i",
            "u",
            "ul",
            "ol",
            "li",
            "blockquote",
            "ruby",
            "rt",
            "rp");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "iframe",
            "frame",
            "frameset",
            "noembed",
            "noframes",
            "noscript",
            "plaintext",
            "xmp",
            "svg",
            "template",
            "title",
            "datalist",
            "object",
            "applet");
    private static final String FORMULA_SOURCE = "annotation[encoding=application/x-tex]";

    private HtmlSanitiser() {}

    /**
     * Makes HTML of others safe.
     *
     * @param html anything; what is beyond 256 Ki characters is cut
     * @return what is allowed of it; if it cannot be parsed, its text
     */
    public static SafeHtml sanitise(String html) {
        return sanitise(html, false);
    }

    /**
     * The same for HTML that this server wrote from what its own people entered: links keep {@code rel="me"}, by which
     * people prove that a page is theirs. In foreign HTML it would let others speak in their name.
     *
     * @param html the server's own HTML
     * @return what is allowed of it
     */
    public static SafeHtml sanitiseOwn(String html) {
        return sanitise(html, true);
    }

    private static SafeHtml sanitise(String html, boolean own) {
        if (html.isEmpty()) {
            return SafeHtml.EMPTY;
        }
        try {
            HtmlEmitter emitter = new HtmlEmitter();
            HtmlTree.walk(HtmlTree.parse(html), new Walk(emitter, own));
            return new SafeHtml(emitter.result());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "HTML could not be parsed, its text is shown: length=" + html.length(), e);
            return asText(html);
        }
    }

    static SafeHtml asText(String html) {
        return SafeHtml.ofText(HtmlTree.withoutTags(html));
    }

    private static final class Walk implements HtmlTree.Visitor {
        private final HtmlEmitter emitter;
        private final boolean own;
        private final Deque<Integer> opened = new ArrayDeque<>();

        Walk(HtmlEmitter emitter, boolean own) {
            this.emitter = emitter;
            this.own = own;
        }

        @Override
        public boolean enter(Element element) {
            String tag = element.normalName();
            if (tag.equals("br")) {
                emitter.lineBreak();
                return false;
            }
            if (tag.equals("math")) {
                formula(element);
                return false;
            }
            if (DROPPED.contains(tag)) {
                emitter.separate();
                return false;
            }
            opened.push(open(element, tag));
            if (opened.element() == 0 && element.isBlock()) {
                emitter.separate();
            }
            return true;
        }

        /** @return how many elements were written */
        private int open(Element element, String tag) {
            if (HEADINGS.contains(tag)) {
                String language = AllowedAttributes.language(element);
                int paragraphs = emitter.open("p", language) ? 1 : 0;
                return paragraphs + (emitter.open("strong", "") ? 1 : 0);
            }
            if (!KEPT.contains(tag)) {
                return 0;
            }
            if (tag.equals("a") && !AllowedAttributes.isLink(element)) {
                return 0;
            }
            return emitter.open(tag, AllowedAttributes.of(element, tag, own)) ? 1 : 0;
        }

        @Override
        public void leave(Element element) {
            int count = opened.pop();
            for (int i = 0; i < count; i++) {
                emitter.close();
            }
            if (count == 0 && element.isBlock()) {
                emitter.separate();
            }
        }

        @Override
        public void text(String text) {
            emitter.text(text);
        }

        /** Of a formula the TeX source stays, where there is one (as upstream does since 4.4). */
        private void formula(Element math) {
            emitter.separate();
            Element source = math.selectFirst(FORMULA_SOURCE);
            if (source != null) {
                emitter.text(source.wholeText());
            }
            emitter.separate();
        }
    }
}
