package social.anancus.web.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.Focus;
import social.anancus.core.status.PollDraft;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.StatusLanguage;
import social.anancus.core.status.Visibility;
import social.anancus.web.compose.Composition.Ballot;
import social.anancus.web.compose.Composition.Later;
import social.anancus.web.compose.Composition.Target;
import social.anancus.web.support.Redirects;
import social.anancus.web.support.SentForm;

/** Reads what the composer sends; what is no value of a field counts as absent. */
final class SentComposition {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int MOST_DIGITS = 18;

    private SentComposition() {}

    /** A key that no other composition has. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * @param form the form
     * @return all but the attachments, of which {@link #mediaIds} tells the ids
     */
    static Composition read(SentForm form) {
        return new Composition(
                form.text("text").replace("\r\n", "\n"),
                form.get("warning"),
                StatusLanguage.of(form.text("language")).orElse(""),
                form.isTicked("sensitive"),
                Visibility.ofWire(form.text("visibility"))
                        .map(Visibility::wireName)
                        .orElse(""),
                QuotePolicy.ofWire(form.text("quote_policy"))
                        .map(QuotePolicy::wireName)
                        .orElse(""),
                new Target(
                        number(form.get("reply_to")),
                        number(form.get("quote")),
                        number(form.get("editing")),
                        number(form.get("draft"))),
                List.of(),
                ballot(form),
                form.get("at") == null ? null : new Later(form.text("at"), form.text("zone")),
                KEY.matcher(form.text("key")).matches() ? form.text("key") : newKey(),
                Redirects.own(form.get("back")));
    }

    /**
     * @param form the form
     * @return the attachments that it names, in their order
     */
    static List<Long> mediaIds(SentForm form) {
        return form.all("media").stream()
                .map(SentComposition::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * @param form the form
     * @param mediaId an attachment
     * @param known what it is said to show so far
     * @return what the form says that it shows
     */
    static String description(SentForm form, long mediaId, String known) {
        String sent = form.get("description-" + mediaId);
        return sent == null ? known : sent.replace("\r\n", "\n");
    }

    /**
     * @param form the form
     * @param mediaId an attachment
     * @param known where the eye rests so far
     * @return where it should rest
     */
    static String focus(SentForm form, long mediaId, String known) {
        Focus sent = Focus.parse(form.get("focus-" + mediaId));
        return sent == null ? known : FocusPlaces.write(sent);
    }

    private static @Nullable Ballot ballot(SentForm form) {
        List<String> sent = form.all("option");
        if (sent.isEmpty()) {
            return null;
        }
        List<String> options =
                new ArrayList<>(sent.size() > PollDraft.MOST_OPTIONS ? sent.subList(0, PollDraft.MOST_OPTIONS) : sent);
        Long seconds = number(form.get("seconds"));
        return new Ballot(
                options,
                seconds == null ? Ballot.USUAL_SECONDS : seconds,
                form.isTicked("multiple"),
                form.isTicked("hide_totals"));
    }

    /**
     * @param text what was sent; null for nothing
     * @return the id that it is; null for none
     */
    static @Nullable Long number(@Nullable String text) {
        boolean digits = text != null
                && !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.valueOf(text) : null;
    }
}
