package social.anancus.core.filter;

/**
 * A word of a filter, ready to be looked for: by the algorithm of Knuth, Morris and Pratt, which reads each character of
 * the text once, whatever word and text are.
 */
final class CompiledKeyword {
    private final String keyword;
    private final FoldedText word;
    private final int[] fallbacks;
    private final boolean startsAlone;
    private final boolean endsAlone;

    CompiledKeyword(FilterKeyword source) {
        keyword = source.keyword();
        word = FoldedText.of(keyword);
        fallbacks = fallbacks(word);
        startsAlone = source.wholeWord() && word.isWord(0);
        endsAlone = source.wholeWord() && word.isWord(word.length() - 1);
    }

    private static int[] fallbacks(FoldedText word) {
        int[] fallbacks = new int[word.length()];
        int matched = 0;
        for (int i = 1; i < word.length(); i++) {
            while (matched > 0 && word.at(i) != word.at(matched)) {
                matched = fallbacks[matched - 1];
            }
            if (word.at(i) == word.at(matched)) {
                matched++;
            }
            fallbacks[i] = matched;
        }
        return fallbacks;
    }

    String keyword() {
        return keyword;
    }

    int length() {
        return word.length();
    }

    boolean isIn(FoldedText text) {
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && text.at(i) != word.at(matched)) {
                matched = fallbacks[matched - 1];
            }
            if (text.at(i) == word.at(matched)) {
                matched++;
            }
            if (matched == word.length()) {
                if (standsAlone(text, i + 1 - matched, i)) {
                    return true;
                }
                matched = fallbacks[matched - 1];
            }
        }
        return false;
    }

    private boolean standsAlone(FoldedText text, int first, int last) {
        return !(startsAlone && text.isWord(first - 1)) && !(endsAlone && text.isWord(last + 1));
    }
}
