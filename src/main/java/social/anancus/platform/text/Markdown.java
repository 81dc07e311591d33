package social.anancus.platform.text;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Texts of admins about their server, which they write as Markdown (https://spec.commonmark.org). */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /**
     * @param text Markdown; HTML in it is shown as text
     * @return the same as HTML with what the sanitiser lets through
     */
    public static SafeHtml toHtml(String text) {
        return HtmlSanitiser.sanitise(RENDERER.render(PARSER.parse(text)));
    }
}
