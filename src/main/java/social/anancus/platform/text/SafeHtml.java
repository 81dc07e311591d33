package social.anancus.platform.text;

/**
 * A piece of HTML that may be printed into a page as it is. Only this package makes one: from foreign HTML by
 * {@link HtmlSanitiser}, from text by {@link #ofText(String)}.
 */
public final class SafeHtml {
    /** Nothing. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /**
     * Text as HTML that shows this very text.
     *
     * @param text any text; line breaks stay line breaks in the source
     * @return the text, escaped
     */
    public static SafeHtml ofText(String text) {
        return new SafeHtml(escape(text));
    }

    /**
     * HTML as this server keeps it in its database, where only {@link #html()} of another instance was put.
     *
     * @param html what was kept
     * @return the same
     */
    public static SafeHtml ofStored(String html) {
        return new SafeHtml(html);
    }

    /**
     * Escapes text for an element's content or a quoted attribute's value.
     *
     * @param text any text
     * @return the text with {@code & < > " '} as character references and without what
     *     {@link PlainText#stripControl(String)} takes out
     */
    public static String escape(String text) {
        String clean = PlainText.stripControl(text);
        StringBuilder out = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * @return the HTML, for {@code h:outputText escape="false"} and for wire formats
     */
    public String html() {
        return html;
    }

    /**
     * The same as {@link #html()}, in the form that expression language sees.
     *
     * @return the HTML
     */
    public String getHtml() {
        return html;
    }

    /**
     * @return whether there is nothing in it
     */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
