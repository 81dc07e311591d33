package social.anancus.federation.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.RemoteStatus;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.federation.vocabulary.AsTypes;
import social.anancus.federation.vocabulary.Words;
import social.anancus.platform.text.HtmlSanitiser;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.SafeHtml;

/**
 * What a status says. Notes say their content; what is no note is shown by its title, its summary (or else its content), for
 * events time and place, and a link to its page.
 */
final class NoteText {
    private static final int SHOWN_LINK = 80;
    private static final int TITLE = 1000;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AsObject note;
    private final List<ReadNote.Mention> mentions;

    private NoteText(AsObject note, List<ReadNote.Mention> mentions) {
        this.note = note;
        this.mentions = mentions;
    }

    /**
     * @param note a status
     * @param mentions who is named in it
     * @param quoted the id of what it quotes; null for nothing
     * @return what it says
     */
    static RemoteStatus.Text of(AsObject note, List<ReadNote.Mention> mentions, @Nullable String quoted) {
        return new NoteText(note, mentions).read(quoted);
    }

    private RemoteStatus.Text read(@Nullable String quoted) {
        boolean converted = !note.isAny(AsTypes.NOTES);
        Words content = note.words("content");
        SafeHtml html = converted ? converted(content) : plainNote(content);
        html = quoted == null ? html : QuoteLink.without(html, quoted);
        Words summary = note.words("summary");
        String spoiler = converted || summary == null ? "" : TextReader.plain(summary.text(), AsLimits.SPOILER);
        if (spoiler.equals(PlainText.fromHtml(html.html()))) {
            spoiler = ""; // a warning of nothing but itself
        }
        boolean sensitive = Boolean.TRUE.equals(note.flag("sensitive")) || !spoiler.isEmpty();
        return new RemoteStatus.Text(html, spoiler, sensitive, language(content, summary));
    }

    private @Nullable String language(@Nullable Words content, @Nullable Words summary) {
        Words name = note.words("name");
        for (Words words : new @Nullable Words[] {content, summary, name}) {
            if (words != null && words.language() != null) {
                return words.language();
            }
        }
        return TextReader.language(note);
    }

    private SafeHtml plainNote(@Nullable Words content) {
        String title = title();
        if (content == null) {
            return title.isEmpty() ? SafeHtml.EMPTY : HtmlSanitiser.sanitise(paragraph(SafeHtml.escape(title)));
        }
        SafeHtml html = TextReader.html(content.text(), LinkReader.mediaType(note), mentions);
        boolean topic = !title.isEmpty() && !note.has("inReplyTo");
        return topic ? HtmlSanitiser.sanitise(heading(title) + html.html()) : html;
    }

    private String title() {
        Words name = note.words("name");
        return name == null ? "" : TextReader.plain(name.text(), TITLE);
    }

    private SafeHtml converted(@Nullable Words content) {
        StringBuilder html = new StringBuilder();
        String title = title();
        if (!title.isEmpty()) {
            html.append(heading(title));
        }
        html.append(event());
        html.append(body(title, content).html());
        String page = LinkReader.page(note, "url");
        String link = page == null ? note.id() : page;
        if (link != null) {
            html.append(link(link));
        }
        return HtmlSanitiser.sanitise(html.toString());
    }

    /** The summary, if it says more than the title; else the content. */
    private SafeHtml body(String title, @Nullable Words content) {
        Words summary = note.words("summary");
        if (summary != null && !TextReader.plain(summary.text(), TITLE).equals(title)) {
            return block(TextReader.html(summary.text()));
        }
        return content == null
                ? SafeHtml.EMPTY
                : block(TextReader.html(content.text(), LinkReader.mediaType(note), mentions));
    }

    private static SafeHtml block(SafeHtml html) {
        boolean inline = !html.html().startsWith("<p") && !html.isEmpty();
        return inline ? HtmlSanitiser.sanitise("<div>" + wrapped(html.html()) + "</div>") : html;
    }

    /** Text before the first block becomes a paragraph of its own. */
    private static String wrapped(String html) {
        boolean blocks = html.contains("<p") || html.contains("<ul") || html.contains("<ol") || html.contains("<block");
        return blocks ? html : paragraph(html);
    }

    private String event() {
        Instant start = note.is("Event") ? note.time("startTime") : null;
        AsObject location = note.is("Event") ? note.first("location") : null;
        StringBuilder line = new StringBuilder();
        if (start != null) {
            ZoneId zone = zone();
            line.append(WHEN.format(start.atZone(zone)));
            Instant end = note.time("endTime");
            if (end != null && end.isAfter(start)) {
                line.append(" – ").append(WHEN.format(end.atZone(zone)));
            }
            line.append(" (")
                    .append(zone.getId().equals("Z") ? "UTC" : zone.getId())
                    .append(')');
        }
        String place = location == null || location.isBare() ? null : location.text("name");
        if (place != null) {
            line.append(line.isEmpty() ? "" : ", ").append(TextReader.plain(place, TITLE));
        }
        return line.isEmpty() ? "" : paragraph(SafeHtml.escape(line.toString()));
    }

    private ZoneId zone() {
        String name = note.text("timezone");
        try {
            return name == null || name.length() > 64 ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static String heading(String title) {
        return "<h2>" + SafeHtml.escape(title) + "</h2>";
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private static String link(String url) {
        String bare = url.replaceFirst("^https?://(?:www\\.)?", "");
        String shown = bare.length() <= SHOWN_LINK ? bare : TextReader.cut(bare, SHOWN_LINK) + "…";
        return paragraph("<a href=\"" + SafeHtml.escape(url) + "\">" + SafeHtml.escape(shown) + "</a>");
    }
}
