package social.anancus.platform.text;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Foreign HTML as a tree, within bounds, and a walk over it that needs no stack of its own. */
final class HtmlTree {
    /** What is longer is cut. Mastodon takes activities of up to 1 MB, of which one text is a part. */
    static final int MAX_LENGTH = 256 * 1024;

    /** Deeper elements become siblings: the parser's work for each tag grows with the depth. */
    private static final int PARSER_DEPTH = 128;

    private HtmlTree() {}

    /** Sees every element before and after its children, and every text between. */
    interface Visitor {
        /** @return whether to go into the element; if not, {@link #leave} is not called for it */
        boolean enter(Element element);

        void leave(Element element);

        void text(String text);
    }

    static List<Node> parse(String html) {
        String cut = html.length() > MAX_LENGTH ? html.substring(0, MAX_LENGTH) : html;
        Element context = Document.createShell("").body();
        return Parser.htmlParser().setMaxDepth(PARSER_DEPTH).parseFragmentInput(cut, context, "");
    }

    static void walk(List<Node> siblings, Visitor visitor) {
        Node node = siblings.isEmpty() ? null : siblings.get(0);
        Node around = node == null ? null : node.parentNode();
        while (node != null) {
            boolean entered = false;
            if (node instanceof TextNode text) {
                visitor.text(text.getWholeText());
            } else if (node instanceof Element element) {
                entered = visitor.enter(element);
            }
            if (entered && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            if (entered) {
                visitor.leave((Element) node);
            }
            node = next(node, around, visitor);
        }
    }

    /** The node after this one and its descendants; elements that end on the way are left. */
    private static @Nullable Node next(Node from, @Nullable Node around, Visitor visitor) {
        Node node = from;
        Node sibling = node.nextSibling();
        while (sibling == null) {
            Node parent = node.parentNode();
            if (parent == null || parent.equals(around)) {
                return null;
            }
            visitor.leave((Element) parent);
            node = parent;
            sibling = node.nextSibling();
        }
        return sibling;
    }

    /**
     * Everything outside of angle brackets, for the case that parsing fails.
     *
     * @return the text with character references as they are
     */
    static String withoutTags(String html) {
        int end = Math.min(html.length(), MAX_LENGTH);
        StringBuilder out = new StringBuilder();
        boolean inTag = false;
        for (int i = 0; i < end; i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
            } else if (c == '>' && inTag) {
                inTag = false;
            } else if (!inTag) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
