package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.TagName;
import social.anancus.platform.text.TextEntities;
import social.anancus.platform.text.TextFormatter;

/** Makes the texts of announcements ready to show, in two statements for all of them. */
@ApplicationScoped
public class RenderAnnouncements {
    private AnnouncementLinkRepository links;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public RenderAnnouncements() {}

    @Inject
    public RenderAnnouncements(AnnouncementLinkRepository links, LocalUris uris) {
        this.links = links;
        this.uris = uris;
    }

    /**
     * @param texts as they were typed
     * @return in the same order, ready to show
     */
    @Transactional
    public List<AnnouncementText> render(List<String> texts) {
        Set<String> handles = new LinkedHashSet<>();
        Set<String> urls = new LinkedHashSet<>();
        for (String text : texts) {
            handles.addAll(words(text, TextEntities.Kind.HANDLE));
            urls.addAll(words(text, TextEntities.Kind.URL));
        }
        Map<String, AnnouncementText.Mention> accounts = links.accounts(handles);
        Map<String, AnnouncementText.Status> statuses = links.statuses(urls);
        return texts.stream().map(text -> render(text, accounts, statuses)).toList();
    }

    private AnnouncementText render(
            String text,
            Map<String, AnnouncementText.Mention> accounts,
            Map<String, AnnouncementText.Status> statuses) {
        return new AnnouncementText(
                TextFormatter.paragraphs(text, new Known(accounts, uris)),
                known(words(text, TextEntities.Kind.HANDLE), accounts),
                words(text, TextEntities.Kind.HASHTAG).stream()
                        .flatMap(name -> TagName.parse(name).stream())
                        .map(TagName::compared)
                        .distinct()
                        .toList(),
                known(words(text, TextEntities.Kind.URL), statuses));
    }

    private static <T> List<T> known(Set<String> words, Map<String, T> known) {
        return words.stream()
                .flatMap(word -> Optional.ofNullable(known.get(word)).stream())
                .distinct()
                .toList();
    }

    private static Set<String> words(String text, TextEntities.Kind kind) {
        Set<String> words = new LinkedHashSet<>();
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            if (entity.kind() == kind) {
                String word = text.substring(entity.start(), entity.end());
                words.add(kind == TextEntities.Kind.HANDLE ? word.substring(1).toLowerCase(Locale.ROOT) : word);
            }
        }
        return words;
    }

    private record Known(Map<String, AnnouncementText.Mention> accounts, LocalUris uris)
            implements TextFormatter.Links {
        @Override
        public Optional<TextFormatter.Mention> mention(String handle) {
            return Optional.ofNullable(accounts.get(handle.toLowerCase(Locale.ROOT)))
                    .map(account -> new TextFormatter.Mention(account.url(), account.username()));
        }

        @Override
        public Optional<String> hashtag(String name) {
            return TagName.parse(name).map(tag -> uris.tag(tag.compared()));
        }
    }
}
