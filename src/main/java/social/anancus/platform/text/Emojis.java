package social.anancus.platform.text;

import java.util.Arrays;

/** Tells emojis (Unicode TS #51) from other characters. */
public final class Emojis {
    private static final int JOINER = 0x200D;
    private static final int VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;
    private static final int MAX_LENGTH = 64;

    private Emojis() {}

    /**
     * @param text any text
     * @return whether it is one emoji and nothing else
     */
    public static boolean isOne(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || TextLength.graphemes(text) != 1) {
            return false;
        }
        int[] points = text.codePoints().toArray();
        int first = points[0];
        if (isRegional(first)) {
            return points.length == 2 && isRegional(points[1]);
        }
        if (first < 0x80) {
            return "0123456789#*".indexOf(first) >= 0 && points.length > 1 && points[points.length - 1] == KEYCAP;
        }
        return Character.isExtendedPictographic(first)
                && Arrays.stream(points).skip(1).allMatch(Emojis::mayFollow);
    }

    private static boolean isRegional(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean mayFollow(int point) {
        boolean tag = point >= 0xE0020 && point <= 0xE007F;
        return point == JOINER
                || point == VARIATION
                || tag
                || Character.isEmojiModifier(point)
                || Character.isExtendedPictographic(point);
    }
}
