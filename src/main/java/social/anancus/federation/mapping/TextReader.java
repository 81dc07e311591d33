package social.anancus.federation.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.federation.vocabulary.AsLimits;
import social.anancus.federation.vocabulary.AsObject;
import social.anancus.platform.text.HtmlSanitiser;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.TextFormatter;
import social.anancus.platform.text.VisibleText;

/** Makes safe HTML and plain text of what documents say. */
final class TextReader {
    private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown", "text/x.misskeymarkdown");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!]");
    private static final Pattern MARKUP =
            Pattern.compile("<br ?/?>|</(?:p|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|blockquote|code)>");

    private TextReader() {}

    /**
     * @param text HTML, or plain text where the media type says so or where it has lines and no tags
     * @param mediaType as the document tells; empty for nothing told
     * @param mentions who is named, for plain text
     * @return safe HTML
     */
    static SafeHtml html(String text, String mediaType, List<ReadNote.Mention> mentions) {
        String bounded = cut(text, AsLimits.CONTENT);
        boolean plain = PLAIN.contains(mediaType)
                || (mediaType.isEmpty() && bounded.strip().indexOf('\n') >= 0 && isTagless(bounded));
        return plain ? TextFormatter.paragraphs(bounded, new Named(mentions)) : HtmlSanitiser.sanitise(bounded);
    }

    static SafeHtml html(String text) {
        return html(text, "", List.of());
    }

    private static boolean isTagless(String text) {
        return !TAG.matcher(text).find();
    }

    /**
     * @param text a line that is shown as it is; some servers put HTML there
     * @param most how many characters are kept
     * @return plain text; empty where nothing can be seen
     */
    static String plain(@Nullable String text, int most) {
        if (text == null) {
            return "";
        }
        String bounded = cut(text, AsLimits.CONTENT);
        String plain = cut(MARKUP.matcher(bounded).find() ? PlainText.fromHtml(bounded) : bounded.strip(), most);
        return VisibleText.isNothing(plain) ? "" : plain;
    }

    /** Cuts a text without breaking a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /**
     * @param object an object
     * @return the language of which it says that it is written in; null for none
     */
    static @Nullable String language(AsObject object) {
        AsObject told = object.first("language");
        String code = told == null ? null : told.isBare() ? told.id() : told.text("identifier");
        return AsObject.language(code == null ? object.text("inLanguage") : code);
    }

    /** The handles of a plain text as links. */
    private static final class Named implements TextFormatter.Links {
        private final Map<String, String> byHandle = new HashMap<>();

        Named(List<ReadNote.Mention> mentions) {
            for (ReadNote.Mention mention : mentions) {
                String name = mention.name() == null ? "" : mention.name();
                byHandle.put(name.replaceFirst("^@", "").toLowerCase(Locale.ROOT), mention.uri());
            }
        }

        @Override
        public Optional<TextFormatter.Mention> mention(String handle) {
            String uri = byHandle.get(handle.toLowerCase(Locale.ROOT));
            return uri == null
                    ? Optional.empty()
                    : Optional.of(new TextFormatter.Mention(uri, handle.replaceFirst("@.*", "")));
        }

        @Override
        public Optional<String> hashtag(String name) {
            return Optional.empty();
        }
    }
}
