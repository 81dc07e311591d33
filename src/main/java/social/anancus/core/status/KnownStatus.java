package social.anancus.core.status;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.media.ShownMedia;

/** What is shown of a status and is the same for every viewer, with all that belongs to it. */
public final class KnownStatus {
    private final StatusView view;
    private final List<ShownMedia> media;
    private final List<ShownEmoji> emojis;
    private final String plainText;
    private final Map<Class<?>, Object> forms = new ConcurrentHashMap<>(4);

    KnownStatus(StatusView view, List<ShownMedia> media, List<ShownEmoji> emojis, String plainText) {
        this.view = view;
        this.media = List.copyOf(media);
        this.emojis = List.copyOf(emojis);
        this.plainText = plainText;
    }

    /**
     * What a surface makes of it, kept as long as the status stays as it is.
     *
     * @param form the type of what is made
     * @param make makes it; must not depend on the viewer
     * @return what was made
     */
    public <T> T form(Class<T> form, Function<KnownStatus, T> make) {
        Object known = forms.get(form);
        return form.cast(known == null ? forms.computeIfAbsent(form, type -> make.apply(this)) : known);
    }

    public StatusView view() {
        return view;
    }

    /**
     * @return its attachments in their order
     */
    public List<ShownMedia> media() {
        return media;
    }

    /**
     * @return the custom emojis in its text
     */
    public List<ShownEmoji> emojis() {
        return emojis;
    }

    /**
     * @return all that can be read in it, for filters
     */
    public String plainText() {
        return plainText;
    }

    int weight() {
        return 2500 + 7 * view.body().content().html().length() + 2 * plainText.length() + 900 * media.size();
    }
}
