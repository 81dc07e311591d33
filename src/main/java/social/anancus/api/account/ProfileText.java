package social.anancus.api.account;

import java.util.Locale;
import java.util.Optional;
import social.anancus.core.account.Account;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.TagName;
import social.anancus.platform.text.HtmlSanitiser;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.TextFormatter;

/**
 * What people write about themselves, ready to show. Local texts get links; a handle leads to where its server would show
 * it, so that no account need be looked up.
 */
record ProfileText(LocalUris uris) implements TextFormatter.Links {
    SafeHtml note(Account account) {
        return account.isLocal()
                ? TextFormatter.paragraphs(account.note(), this)
                : HtmlSanitiser.sanitise(account.note());
    }

    SafeHtml field(Account account, String value) {
        return account.isLocal() ? TextFormatter.line(value, this) : HtmlSanitiser.sanitise(value);
    }

    @Override
    public Optional<TextFormatter.Mention> mention(String handle) {
        int at = handle.indexOf('@');
        String name = at < 0 ? handle : handle.substring(0, at);
        String domain = at < 0 ? "" : handle.substring(at + 1).toLowerCase(Locale.ROOT);
        boolean local = domain.isEmpty() || domain.equals(uris.localDomain());
        return Optional.of(new TextFormatter.Mention(local ? uris.profile(name) : uris.profile(handle), name));
    }

    @Override
    public Optional<String> hashtag(String name) {
        return TagName.parse(name).map(tag -> uris.tag(tag.compared()));
    }
}
