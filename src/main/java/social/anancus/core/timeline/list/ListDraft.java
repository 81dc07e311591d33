package social.anancus.core.timeline.list;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.text.PlainText;
import social.anancus.platform.text.VisibleText;

/**
 * What somebody wants a list to be. What is null stays as it is.
 *
 * @param title its name
 * @param repliesPolicy which replies it shows, in the word of the API
 * @param exclusive whether what it shows is left out of the owner's home
 */
public record ListDraft(
        @Nullable String title,
        @Nullable String repliesPolicy,
        @Nullable Boolean exclusive) {
    private static final int MAX_TITLE = 256;

    /**
     * @param old what the list is
     * @return what it will be
     * @throws Invalid if title or policy are not allowed
     */
    AccountList onto(AccountList old) {
        String name = title == null ? old.title() : PlainText.stripControl(title);
        RepliesPolicy policy = repliesPolicy == null || repliesPolicy.isEmpty()
                ? old.repliesPolicy()
                : RepliesPolicy.ofWire(repliesPolicy);
        if (VisibleText.isNothing(name)) {
            throw new Invalid(FieldError.blank("title"));
        }
        if (name.codePointCount(0, name.length()) > MAX_TITLE) {
            throw new Invalid(FieldError.tooLong("title", MAX_TITLE));
        }
        return new AccountList(old.id(), name, policy, exclusive == null ? old.exclusive() : exclusive);
    }
}
