package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.tag.TagName;
import social.anancus.platform.text.TextEntities;
import social.anancus.platform.text.TextFormatter;

/** Reads what an author typed: who is named, which hashtags there are, and how it looks. */
@ApplicationScoped
public class ComposeText {
    private MentionRepository mentions;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ComposeText() {}

    @Inject
    public ComposeText(MentionRepository mentions, LocalUris uris) {
        this.mentions = mentions;
        this.uris = uris;
    }

    /**
     * @param text as typed
     * @param authorId who writes
     * @return the text with what was found in it
     */
    ComposedText compose(String text, long authorId) {
        Set<String> handles = new LinkedHashSet<>();
        List<String> tags = new ArrayList<>();
        for (TextEntities.Entity entity : TextEntities.find(text)) {
            String word = text.substring(Math.min(entity.start() + 1, entity.end()), entity.end());
            if (entity.kind() == TextEntities.Kind.HANDLE) {
                handles.add(word);
            } else if (entity.kind() == TextEntities.Kind.HASHTAG) {
                tags.add(word);
            }
        }
        Map<String, MentionedAccount> accounts = mentions.find(handles, authorId);
        Map<Long, MentionedAccount> named = new LinkedHashMap<>();
        for (String handle : handles) {
            MentionedAccount account = accounts.get(handle);
            if (account != null) {
                named.putIfAbsent(account.id(), account);
            }
        }
        return new ComposedText(
                TextFormatter.paragraphs(text, new Known(accounts, uris)), List.copyOf(named.values()), tags);
    }

    private record Known(Map<String, MentionedAccount> accounts, LocalUris uris) implements TextFormatter.Links {
        @Override
        public Optional<TextFormatter.Mention> mention(String handle) {
            return Optional.ofNullable(accounts.get(handle))
                    .map(account -> new TextFormatter.Mention(account.url(), account.username()));
        }

        @Override
        public Optional<String> hashtag(String name) {
            return TagName.parse(name).map(tag -> uris.tag(tag.compared()));
        }
    }
}
