package social.anancus.core.search;

/** Patterns for {@code like} of texts from outside. */
final class LikePattern {
    private LikePattern() {}

    static String startingWith(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
