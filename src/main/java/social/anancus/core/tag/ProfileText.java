package social.anancus.core.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.account.KnownHandle;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.text.HtmlSanitiser;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.TextEntities;
import social.anancus.platform.text.TextFormatter;

/**
 * What accounts write about themselves, as HTML to show. People here type text, in which addresses, handles and hashtags
 * become links; other servers send HTML, which is made safe. It stands here because it knows hashtags.
 */
@ApplicationScoped
public class ProfileText {
    private static final String MINE = "nofollow noopener me";

    private HandleRepository handles;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ProfileText() {}

    @Inject
    public ProfileText(HandleRepository handles, LocalUris uris) {
        this.handles = handles;
        this.uris = uris;
    }

    /**
     * What is to be shown.
     *
     * @param note the profile's text
     * @param fieldValues the right sides of its fields, in their order
     */
    public record Shown(SafeHtml note, List<SafeHtml> fieldValues) {}

    /**
     * @param accounts any accounts
     * @return by account; one statement, none where no local account names anybody
     */
    public Map<Long, Shown> format(Collection<Account> accounts) {
        Set<String> named = new HashSet<>();
        for (Account account : accounts) {
            if (account.isLocal()) {
                collect(account.note(), named);
                account.fields().forEach(field -> collect(field.value(), named));
            }
        }
        Map<String, KnownHandle> known = handles.find(named);
        Map<Long, Shown> all = new HashMap<>();
        accounts.forEach(account -> all.put(account.id(), account.isLocal() ? own(account, known) : foreign(account)));
        return all;
    }

    private static void collect(String text, Set<String> named) {
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            if (entity.kind() == TextEntities.Kind.HANDLE) {
                named.add(text.substring(entity.start() + 1, entity.end()));
            }
        }
    }

    private Shown own(Account account, Map<String, KnownHandle> known) {
        TextFormatter.Links inNote = new KnownLinks(known, uris, false);
        TextFormatter.Links inFields = new KnownLinks(known, uris, true);
        return new Shown(
                TextFormatter.paragraphs(account.note(), inNote),
                account.fields().stream()
                        .map(field -> TextFormatter.line(field.value(), inFields))
                        .toList());
    }

    private static Shown foreign(Account account) {
        return new Shown(
                HtmlSanitiser.sanitise(account.note()),
                account.fields().stream()
                        .map(AccountField::value)
                        .map(HtmlSanitiser::sanitise)
                        .toList());
    }

    /** In fields handles are shown whole, and addresses are claimed as one's own (https://microformats.org/wiki/rel-me). */
    private record KnownLinks(Map<String, KnownHandle> known, LocalUris uris, boolean inField)
            implements TextFormatter.Links {
        @Override
        public Optional<TextFormatter.Mention> mention(String handle) {
            return Optional.ofNullable(known.get(handle))
                    .map(account ->
                            new TextFormatter.Mention(account.url(), inField ? account.acct() : account.username()));
        }

        @Override
        public Optional<String> hashtag(String name) {
            return TagName.parse(name).map(tag -> uris.tag(tag.compared()));
        }

        @Override
        public String addressRel() {
            return inField ? MINE : TextFormatter.Links.super.addressRel();
        }
    }
}
