package social.anancus.core.media;

import org.jspecify.annotations.Nullable;

/**
 * Where the eye should rest when a picture is cropped.
 *
 * @param x from -1 (left) to 1 (right)
 * @param y from -1 (bottom) to 1 (top)
 */
public record Focus(double x, double y) {
    /** Values beyond the edge count as the edge. */
    public Focus {
        x = clamp(x);
        y = clamp(y);
    }

    /**
     * @param text two numbers with a comma between; may be null
     * @return the point; null for what cannot be understood
     */
    public static @Nullable Focus parse(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(",", -1);
        if (parts.length != 2) {
            return null;
        }
        try {
            double x = Double.parseDouble(parts[0].strip());
            double y = Double.parseDouble(parts[1].strip());
            return Double.isNaN(x) || Double.isNaN(y) ? null : new Focus(x, y);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static double clamp(double value) {
        return Math.max(-1, Math.min(1, value));
    }
}
