package social.anancus.platform.i18n;

/**
 * Keeps what people wrote from turning round the sentence in which it stands: it is isolated, as HTML's {@code bdi} does it, and
 * what it says itself about direction is taken out (Unicode Bidirectional Algorithm, UAX #9, sections 2.4 and 2.7).
 */
final class Apart {
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';

    private Apart() {}

    /**
     * @param args what stands for the placeholders of a text
     * @return the same, with each string set apart that has letters from right to left or marks of direction
     */
    static Object[] all(Object[] args) {
        Object[] set = args;
        for (int i = 0; i < args.length; i++) {
            if (args[i] instanceof String text && turns(text)) {
                set = set == args ? args.clone() : set;
                set[i] = ISOLATE + withoutMarks(text) + END;
            }
        }
        return set;
    }

    private static boolean turns(String text) {
        return text.chars().anyMatch(each -> each >= FIRST_RIGHT_TO_LEFT)
                && text.codePoints().anyMatch(each -> isMark(each) || isRightToLeft(each));
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Isolates of texts that were put together here before are balanced and may stay. */
    private static String withoutMarks(String text) {
        boolean balanced = isBalanced(text);
        return text.codePoints()
                .filter(each -> !isMark(each) || balanced && (each == ISOLATE || each == END))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isMark(int each) {
        return each >= 0x202A && each <= 0x202E || each >= 0x2066 && each <= 0x2069;
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            open += each == ISOLATE ? 1 : each == END ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }
}
