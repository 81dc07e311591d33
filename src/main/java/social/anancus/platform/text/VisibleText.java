package social.anancus.platform.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a reader gets to see of a line that somebody wrote, and what it may not do to what stands beside it. */
public final class VisibleText {
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char END_OF_ISOLATE = '\u2069';

    private VisibleText() {}

    /**
     * Whether a line shows nothing: it has only spaces, controls, and what Unicode calls ignorable by default, such as signs of no
     * width and fillers. A link with such a name cannot be clicked.
     *
     * @param text any text
     * @return true also for the empty one
     */
    public static boolean isNothing(String text) {
        return text.codePoints().noneMatch(VisibleText::isSeen);
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.SURROGATE -> false;
            case Character.FORMAT -> isNumberSign(codePoint);
            default -> !isFiller(codePoint);
        };
    }

    /** Formats by their category, but drawn: the Prepended_Concatenation_Mark of Unicode. */
    private static boolean isNumberSign(int codePoint) {
        return codePoint >= 0x600 && codePoint <= 0x605
                || codePoint == 0x6DD
                || codePoint == 0x70F
                || codePoint == 0x890
                || codePoint == 0x891
                || codePoint == 0x8E2
                || codePoint == 0x110BD
                || codePoint == 0x110CD;
    }

    /** Letters and marks by their category, but never drawn: the rest of Default_Ignorable_Code_Point, and the blank of Braille. */
    private static boolean isFiller(int codePoint) {
        return codePoint == 0x34F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || codePoint >= 0x180B && codePoint <= 0x180F
                || codePoint == 0x2800
                || codePoint == 0x3164
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint == 0xFFA0
                || codePoint >= 0xE0000 && codePoint <= 0xE0FFF;
    }

    /**
     * Closes what a line opens, and takes out what would close more than that: HTML's {@code bdi} sets a line apart by the same
     * signs, so that one sign too many ends it (Unicode Bidirectional Algorithm, UAX #9, section 2.4 to 2.6).
     *
     * @param text a line
     * @return the line itself where it is balanced
     */
    public static String closed(String text) {
        if (text.chars().noneMatch(VisibleText::isMark)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == END_OF_EMBEDDING || sign == END_OF_ISOLATE) {
                if (!close(open, sign)) {
                    continue;
                }
            } else if (isMark(sign)) {
                open.push(sign >= 0x2066 ? END_OF_ISOLATE : END_OF_EMBEDDING);
            }
            out.append(sign);
        }
        open.forEach(out::append);
        return out.toString();
    }

    /** The end of an isolate ends what was opened in it too; the end of an embedding ends nothing but that. */
    private static boolean close(Deque<Character> open, char sign) {
        if (!open.contains(sign) || sign == END_OF_EMBEDDING && open.element() != sign) {
            return false;
        }
        char ended;
        do {
            ended = open.pop();
        } while (ended != sign);
        return true;
    }

    private static boolean isMark(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    }
}
