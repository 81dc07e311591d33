package social.anancus.platform.i18n;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the interface, by key and language. Texts are {@link MessageFormat} patterns ({@code {0}},
 * {@code {1,number}}, {@code {2,choice,1#one post|1<{2} posts}}) in UTF-8 files; they are plain text, never HTML.
 *
 * <p>A language that lacks a key falls back to English. Where English lacks it too, the key itself is shown and one line
 * is logged; {@link #strict()} throws instead.
 */
@ApplicationScoped
public class Messages {
    private static final System.Logger LOG = System.getLogger(Messages.class.getName());
    private static final String FOLDER = "/i18n/";
    /** The files of a language: what all use, then the areas of pages. A key stands in one of them. */
    private static final List<String> FILES =
            List.of("messages", "shell", "statuses", "people", "writing", "settings", "visitors", "scripts");

    private final ConcurrentMap<String, MessageFormat> parsed = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private Map<Locale, Map<String, String>> bundles = Map.of();
    private boolean strict;

    /** For the container. */
    public Messages() {}

    @PostConstruct
    void load() {
        Map<Locale, Map<String, String>> read = new LinkedHashMap<>();
        for (Locale locale : Locales.SUPPORTED) {
            read.put(locale, bundle(locale));
        }
        bundles = read;
    }

    /**
     * @return texts for tests: a missing key throws {@link MissingMessageException}
     */
    public static Messages strict() {
        Messages messages = new Messages();
        messages.load();
        messages.strict = true;
        return messages;
    }

    /**
     * A text.
     *
     * @param locale the language; another than those of {@link Locales#SUPPORTED} is taken as English
     * @param key its key
     * @param args what stands for {@code {0}}, {@code {1}} ...; they are not escaped, but cannot
     *     turn round the text
     * @return the text; the key, if there is none
     */
    public String text(Locale locale, String key, Object... args) {
        Locale supported =
                bundles.containsKey(locale) ? locale : Locales.best(Set.of(locale.toLanguageTag()), Locale.ENGLISH);
        String pattern = find(supported, key);
        if (pattern == null) {
            return missing(supported, key);
        }
        String id = supported.getLanguage() + ' ' + key;
        MessageFormat format = parsed.computeIfAbsent(id, ignored -> new MessageFormat(pattern, supported));
        // formats are not safe to share between threads
        return ((MessageFormat) format.clone()).format(Apart.all(args));
    }

    /**
     * Whether there is a text.
     *
     * @param key its key
     * @return true if English has it
     */
    public boolean has(String key) {
        return find(Locale.ENGLISH, key) != null;
    }

    /**
     * @param locale one of {@link Locales#SUPPORTED}
     * @return the keys of this language's own bundle
     */
    public Set<String> keys(Locale locale) {
        return new TreeSet<>(bundles.getOrDefault(locale, Map.of()).keySet());
    }

    /** The pattern behind a key in this language's own bundle. */
    @Nullable
    String pattern(Locale locale, String key) {
        return bundles.getOrDefault(locale, Map.of()).get(key);
    }

    private @Nullable String find(Locale locale, String key) {
        String own = pattern(locale, key);
        return own == null ? pattern(Locale.ENGLISH, key) : own;
    }

    private String missing(Locale locale, String key) {
        if (strict) {
            throw new MissingMessageException(key, locale);
        }
        if (reported.size() < 1000 && reported.add(key)) {
            LOG.log(Level.WARNING, "a text is missing: key=" + key + " locale=" + locale.toLanguageTag());
        }
        return key;
    }

    private static Map<String, String> bundle(Locale locale) {
        String suffix = locale.equals(Locale.ENGLISH) ? "" : "_" + locale.getLanguage();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : FILES) {
            Properties properties = properties(FOLDER + file + suffix + ".properties");
            for (String key : properties.stringPropertyNames()) {
                if (texts.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException(key + " stands in two files of " + locale);
                }
            }
        }
        return Map.copyOf(texts);
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the archive");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return properties;
    }
}
