package social.anancus.core.media;

/**
 * Width and height in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PixelSize(int width, int height) {
    /**
     * @param pixels how many there may be
     * @return the same shape with no more pixels than that; this one if it has no more
     */
    PixelSize within(long pixels) {
        long own = (long) width * height;
        if (own <= pixels) {
            return this;
        }
        double scale = Math.sqrt((double) pixels / own);
        int across = Math.clamp((long) (width * scale), 1, (int) Math.min(pixels, Integer.MAX_VALUE));
        long down = Math.round((double) height * across / width);
        return new PixelSize(across, (int) Math.clamp(down, 1, pixels / across));
    }

    /**
     * @return the next smaller size that H.264 can carry
     */
    PixelSize even() {
        return new PixelSize(Math.max(16, width / 2 * 2), Math.max(16, height / 2 * 2));
    }

    PixelSize turned(boolean sideways) {
        return sideways ? new PixelSize(height, width) : this;
    }
}
