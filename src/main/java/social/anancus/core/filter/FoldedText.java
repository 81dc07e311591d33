package social.anancus.core.filter;

import java.text.Normalizer;

/** A text in the form in which filters compare: code points, composed, without case. */
final class FoldedText {
    private final int[] points;

    private FoldedText(int[] points) {
        this.points = points;
    }

    static FoldedText of(String text) {
        return new FoldedText(Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .toArray());
    }

    int length() {
        return points.length;
    }

    int at(int index) {
        return points[index];
    }

    /** Whether there is a word character; there is none before the start and behind the end. */
    boolean isWord(int index) {
        if (index < 0 || index >= points.length) {
            return false;
        }
        int point = points[index];
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.CONNECTOR_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
