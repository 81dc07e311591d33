package social.anancus.federation.mapping;

import social.anancus.platform.text.HtmlSanitiser;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.SafeHtml;

/** The line {@code RE: address} that servers with quotes of their own put behind a text for those without. */
final class QuoteLink {
    private static final String MARK = "RE: <a ";
    private static final int LONGEST = 4096;

    private QuoteLink() {}

    /**
     * @param html a text
     * @param quoted the id of what is quoted, which is shown beside the text
     * @return the text without that line, if it ends with it
     */
    static SafeHtml without(SafeHtml html, String quoted) {
        String text = html.html();
        int mark = text.lastIndexOf(MARK);
        String end = mark < 0 ? "" : text.substring(mark);
        if (end.isEmpty() || end.length() > LONGEST || !end.contains("\"" + SafeHtml.escape(quoted) + "\"")) {
            return html;
        }
        int close = end.indexOf("</a>");
        if (close < 0 || !PlainText.fromHtml(end.substring(close + 4)).isEmpty()) {
            return html;
        }
        String before = text.substring(0, mark);
        while (before.endsWith("<br>") || before.endsWith("<span>") || before.endsWith("<p>") || before.endsWith(" ")) {
            before = before.substring(0, before.endsWith(" ") ? before.length() - 1 : before.lastIndexOf('<'));
        }
        return HtmlSanitiser.sanitise(before);
    }
}
