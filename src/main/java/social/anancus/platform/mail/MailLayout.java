package social.anancus.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.i18n.Locales;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.TextLength;

/** The look of all messages, as text and as HTML. Everything that is put in is plain text and is escaped here. */
final class MailLayout {
    private static final int WIDTH = 72;

    private final String page = MailTemplates.resource("layout.html");
    private final String paragraph = MailTemplates.resource("paragraph.html");
    private final String action = MailTemplates.resource("action.html");

    /** A link and its words. */
    record Link(String label, String address) {}

    /**
     * What a message says.
     *
     * @param copyLink the words before the address, for those whose button does nothing
     * @param notes what stands small at the end
     */
    record Letter(
            Locale locale,
            String title,
            List<String> body,
            @Nullable Link action,
            String copyLink,
            List<String> notes) {}

    String html(Letter letter) {
        String paragraphs = letter.body().stream()
                .map(text -> fill(paragraph, Map.of("text", SafeHtml.escape(text))))
                .collect(Collectors.joining());
        Link link = letter.action();
        String button = link == null
                ? ""
                : fill(
                        action,
                        Map.of(
                                "label", SafeHtml.escape(link.label()),
                                "address", SafeHtml.escape(link.address()),
                                "copy", SafeHtml.escape(letter.copyLink())));
        return fill(
                page,
                Map.of(
                        "lang", letter.locale().toLanguageTag(),
                        "dir", Locales.direction(letter.locale()),
                        "title", SafeHtml.escape(letter.title()),
                        "preview",
                                SafeHtml.escape(
                                        TextLength.truncate(letter.body().get(0), 120, "…")),
                        "body", paragraphs,
                        "action", button,
                        "notes", letter.notes().stream().map(SafeHtml::escape).collect(Collectors.joining("<br>"))));
    }

    String text(Letter letter) {
        StringBuilder out = new StringBuilder();
        String title = wrap(letter.title());
        int underline = Math.min(WIDTH, TextLength.graphemes(letter.title()));
        out.append(title).append('\n').repeat('=', underline).append("\n\n");
        letter.body().forEach(text -> out.append(wrap(text)).append("\n\n"));
        Link link = letter.action();
        if (link != null) {
            out.append(wrap(link.label() + ':'))
                    .append('\n')
                    .append(link.address())
                    .append("\n\n");
        }
        // two hyphens and a space: mail programs know the rest as a signature (RFC 3676, 4.3)
        out.append("-- \n");
        letter.notes().forEach(note -> out.append(wrap(note)).append('\n'));
        return out.toString();
    }

    /** Puts values in the places {@code {{name}}}; what is in the values is not looked at again. */
    private static String fill(String template, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int open = template.indexOf("{{");
        while (open >= 0) {
            int close = template.indexOf("}}", open);
            String name = template.substring(open + 2, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("the layout of mails asks for an unknown value: " + name);
            }
            out.append(template, done, open).append(value);
            done = close + 2;
            open = template.indexOf("{{", done);
        }
        return out.append(template, done, template.length()).toString();
    }

    /** Breaks lines between words; a longer word, such as an address, stays whole. */
    private static String wrap(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                out.append('\n');
                column = 0;
            }
            if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
