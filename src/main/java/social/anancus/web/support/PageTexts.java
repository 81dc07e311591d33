package social.anancus.web.support;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The texts without values of one page, each made once however often it stands there. */
final class PageTexts extends AbstractMap<String, String> {
    private final UnaryOperator<String> texts;
    private final Map<String, String> made = new HashMap<>();

    PageTexts(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String get(Object key) {
        return key instanceof String name ? made.computeIfAbsent(name, texts) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return made.entrySet();
    }
}
