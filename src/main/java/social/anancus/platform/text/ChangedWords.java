package social.anancus.platform.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Marks in the versions of a text which words came and which went. */
public final class ChangedWords {
    /** Comparing takes the square of it; in longer texts nothing is marked. */
    private static final int MOST = 800;

    private ChangedWords() {}

    /**
     * @param versions versions of a text, the oldest first
     * @return the same; in {@code ins} what the version before did not say, in {@code del} what the one after left out
     */
    public static List<SafeHtml> in(List<SafeHtml> versions) {
        List<Version> all =
                versions.stream().map(each -> new Version(tokens(each.html()))).toList();
        for (int i = 1; i < all.size(); i++) {
            compare(all.get(i - 1), all.get(i));
        }
        return all.stream().map(each -> new SafeHtml(each.marked())).toList();
    }

    /** Tags, words, and the white space between them: put together they are the whole again. */
    private static List<String> tokens(String html) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < html.length()) {
            int end = at + 1;
            if (html.charAt(at) == '<') {
                int close = html.indexOf('>', at);
                end = close < 0 ? html.length() : close + 1;
            } else {
                boolean space = Character.isWhitespace(html.charAt(at));
                while (end < html.length()
                        && html.charAt(end) != '<'
                        && Character.isWhitespace(html.charAt(end)) == space) {
                    end++;
                }
            }
            tokens.add(html.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static void compare(Version before, Version after) {
        int start = 0;
        int first = before.words.size();
        int second = after.words.size();
        while (start < first && start < second && before.word(start).equals(after.word(start))) {
            start++;
        }
        while (first > start && second > start && before.word(first - 1).equals(after.word(second - 1))) {
            first--;
            second--;
        }
        if (first - start > MOST || second - start > MOST) {
            return;
        }
        walk(before, after, start, first, second);
    }

    /** The longest common row of words stays unmarked. */
    private static void walk(Version before, Version after, int start, int first, int second) {
        int[][] common = new int[first - start + 1][second - start + 1];
        for (int i = first - 1; i >= start; i--) {
            for (int j = second - 1; j >= start; j--) {
                common[i - start][j - start] = before.word(i).equals(after.word(j))
                        ? common[i - start + 1][j - start + 1] + 1
                        : Math.max(common[i - start + 1][j - start], common[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        while (i < first || j < second) {
            if (i < first && j < second && before.word(i).equals(after.word(j))) {
                i++;
                j++;
            } else if (j == second
                    || i < first && common[i - start + 1][j - start] >= common[i - start][j - start + 1]) {
                before.went.set(before.words.get(i++));
            } else {
                after.came.set(after.words.get(j++));
            }
        }
    }

    private static final class Version {
        private final List<String> tokens;
        private final List<Integer> words = new ArrayList<>();
        private final BitSet came = new BitSet();
        private final BitSet went = new BitSet();

        private Version(List<String> tokens) {
            this.tokens = tokens;
            for (int i = 0; i < tokens.size(); i++) {
                char c = tokens.get(i).charAt(0);
                if (c != '<' && !Character.isWhitespace(c)) {
                    words.add(i);
                }
            }
        }

        private String word(int index) {
            return tokens.get(words.get(index));
        }

        private String marked() {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < tokens.size(); i++) {
                // the space between two words of one mark is within it
                boolean joined = i > 1 && gap(i - 1) && same(i, i - 2);
                boolean goesOn = i + 2 < tokens.size() && gap(i + 1) && same(i, i + 2);
                if (!joined) {
                    out.append(came.get(i) ? "<ins>" : "").append(went.get(i) ? "<del>" : "");
                }
                out.append(tokens.get(i));
                if (!goesOn) {
                    out.append(went.get(i) ? "</del>" : "").append(came.get(i) ? "</ins>" : "");
                }
            }
            return out.toString();
        }

        private boolean gap(int at) {
            return Character.isWhitespace(tokens.get(at).charAt(0));
        }

        private boolean same(int one, int other) {
            return (came.get(one) || went.get(one))
                    && came.get(one) == came.get(other)
                    && went.get(one) == went.get(other);
        }
    }
}
