package social.anancus.platform.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML in the one form that a parser reads back as the same tree: well nested, every element closed, no block
 * inside a paragraph, no link inside a link, bounded in depth and length.
 */
final class HtmlEmitter {
    /** Far below what parsers take (512 in browsers), so that nothing moves when the result is parsed again. */
    static final int MAX_DEPTH = 48;

    /** A start tag closes an open paragraph: such elements cannot be inside one. */
    private static final Set<String> BLOCKS = Set.of("p", "pre", "ul", "ol", "li", "blockquote");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int openParagraphs;
    private int openLinks;
    private int reserved;
    private boolean full;
    private boolean spaceDue;
    private boolean lineHasText;
    private boolean endsWithSpace;
    private boolean preJustOpened;

    /** Opens an element if it may stand here; the caller closes it again only if it was opened. */
    boolean open(String tag, String attributes) {
        if (!allowedHere(tag)) {
            return false;
        }
        boolean block = BLOCKS.contains(tag);
        if (!block) {
            writeSpaceIfDue();
        }
        int end = tag.length() + 3;
        int start = tag.length() + 2 + attributes.length();
        if (!fits(start + end)) {
            return false;
        }
        out.append('<').append(tag).append(attributes).append('>');
        open.push(tag);
        reserved += end;
        openParagraphs += tag.equals("p") ? 1 : 0;
        openLinks += tag.equals("a") ? 1 : 0;
        preJustOpened = tag.equals("pre");
        if (block) {
            startLine();
        }
        return true;
    }

    private boolean allowedHere(String tag) {
        if (full || open.size() >= MAX_DEPTH) {
            return false;
        }
        return switch (tag) {
            case "a" -> openLinks == 0;
            case "li" -> openParagraphs == 0 && listItemMayStart();
            case "rt", "rp" -> "ruby".equals(open.peek());
            default -> openParagraphs == 0 || !BLOCKS.contains(tag);
        };
    }

    /** A list item's start tag would close an item that is open without a list in between. */
    private boolean listItemMayStart() {
        for (String tag : open) {
            if (tag.equals("li")) {
                return false;
            }
            if (BLOCKS.contains(tag)) {
                return true;
            }
        }
        return true;
    }

    void close() {
        String tag = open.pop();
        out.append("</").append(tag).append('>');
        reserved -= tag.length() + 3;
        openParagraphs -= tag.equals("p") ? 1 : 0;
        openLinks -= tag.equals("a") ? 1 : 0;
        preJustOpened = false;
        if (BLOCKS.contains(tag)) {
            startLine();
        }
    }

    void lineBreak() {
        if (fits(4)) {
            out.append("<br>");
            preJustOpened = false;
            startLine();
        }
    }

    /** Something was left out that kept words apart. */
    void separate() {
        spaceDue = true;
    }

    void text(String raw) {
        String text = PlainText.stripControl(raw);
        int start = 0;
        if (preJustOpened) {
            // a parser drops the first line break in pre
            while (start < text.length() && isLineBreak(text.charAt(start))) {
                start++;
            }
        }
        if (start == text.length()) {
            return;
        }
        if (!Character.isWhitespace(text.charAt(start))) {
            writeSpaceIfDue();
        }
        spaceDue = false;
        preJustOpened = false;
        write(text, start);
    }

    private void write(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            String written = switch (codePoint) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> next < text.length() && text.charAt(next) == '\n' ? "" : "\n";
                default -> text.substring(i, next);
            };
            if (!fits(written.length())) {
                return;
            }
            out.append(written);
            endsWithSpace = Character.isWhitespace(codePoint);
            lineHasText |= !endsWithSpace;
            i = next;
        }
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private void writeSpaceIfDue() {
        if (spaceDue && lineHasText && !endsWithSpace && fits(1)) {
            out.append(' ');
            endsWithSpace = true;
        }
        spaceDue = false;
    }

    private void startLine() {
        spaceDue = false;
        lineHasText = false;
        endsWithSpace = false;
    }

    /** Once something does not fit nothing more is written: the result is a prefix, never a text with holes. */
    private boolean fits(int length) {
        full |= out.length() + length + reserved > HtmlTree.MAX_LENGTH;
        return !full;
    }

    String result() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }
}
