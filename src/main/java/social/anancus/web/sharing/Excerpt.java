package social.anancus.web.sharing;

/** The beginning of a text. */
final class Excerpt {
    private Excerpt() {}

    /**
     * @param text plain text
     * @param longest how many characters there may be
     * @return its beginning on one line, with an ellipsis where something is missing
     */
    static String of(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
