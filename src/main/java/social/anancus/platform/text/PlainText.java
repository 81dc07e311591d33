package social.anancus.platform.text;

import java.lang.System.Logger.Level;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Text without markup. */
public final class PlainText {
    private static final System.Logger LOG = System.getLogger(PlainText.class.getName());
    private static final Set<String> DROPPED =
            Set.of("script", "style", "iframe", "noembed", "noframes", "noscript", "svg", "math", "template", "title");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "pre", "blockquote", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6");

    private PlainText() {}

    /**
     * The text of HTML as one would read it: paragraphs apart by an empty line, {@code br} and list items as lines, links
     * by their whole text (also what is hidden from view, so that addresses are complete).
     *
     * @param html anything, safe or not
     * @return its text, without white space at the ends; it is <em>not</em> escaped
     */
    public static String fromHtml(String html) {
        try {
            Lines lines = new Lines();
            HtmlTree.walk(HtmlTree.parse(html), lines);
            return lines.result();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "HTML could not be parsed, its tags are cut out: length=" + html.length(), e);
            return stripControl(HtmlTree.withoutTags(html)).strip();
        }
    }

    /**
     * Takes out what neither PostgreSQL nor JSON should be given: NUL and other control characters except tab, line feed
     * and carriage return, lone surrogates, and code points that are not characters.
     *
     * @param text any text
     * @return the text itself where there is nothing to take out
     */
    public static String stripControl(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, clean);
        int i = clean;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (isAllowed(codePoint)) {
                out.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return out.length() == text.length() ? text : out.toString();
    }

    /** Allowed, and decided by the one char alone. */
    private static boolean isPlain(char c) {
        return !Character.isSurrogate(c) && isAllowed(c);
    }

    private static boolean isAllowed(int codePoint) {
        if (codePoint < 0xA0) {
            boolean space = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            return space || (codePoint >= ' ' && codePoint < 0x7F);
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean nonCharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return !surrogate && !nonCharacter;
    }

    /** Collects lines; white space collapses as on a page, except in pre. */
    private static final class Lines implements HtmlTree.Visitor {
        private final StringBuilder out = new StringBuilder();
        private int dueBreaks;
        private boolean dueSpace;
        private int inPre;

        @Override
        public boolean enter(Element element) {
            String tag = element.normalName();
            if (tag.equals("br")) {
                dueBreaks = Math.min(dueBreaks + 1, 2);
                dueSpace = false;
                return false;
            }
            if (DROPPED.contains(tag)) {
                dueSpace = true;
                return false;
            }
            breakAround(element, tag);
            inPre += tag.equals("pre") ? 1 : 0;
            return true;
        }

        @Override
        public void leave(Element element) {
            String tag = element.normalName();
            inPre -= tag.equals("pre") ? 1 : 0;
            breakAround(element, tag);
        }

        private void breakAround(Element element, String tag) {
            if (PARAGRAPHS.contains(tag)) {
                dueBreaks = 2;
            } else if (element.isBlock()) {
                dueBreaks = Math.max(dueBreaks, 1);
            }
        }

        @Override
        public void text(String raw) {
            String text = stripControl(raw);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\r') {
                    continue;
                }
                if (inPre > 0 && c == '\n') {
                    writeDue();
                    out.append('\n');
                } else if (inPre == 0 && (c == ' ' || c == '\t' || c == '\n')) {
                    dueSpace = true;
                } else {
                    writeDue();
                    out.append(c);
                }
            }
        }

        private void writeDue() {
            if (out.length() > 0) {
                if (dueBreaks > 0) {
                    out.repeat('\n', dueBreaks);
                } else if (dueSpace) {
                    out.append(' ');
                }
            }
            dueBreaks = 0;
            dueSpace = false;
        }

        String result() {
            return out.toString().strip();
        }
    }
}
