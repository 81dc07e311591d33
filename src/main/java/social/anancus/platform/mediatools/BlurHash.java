package social.anancus.platform.mediatools;

/**
 * A picture's colours in some thirty characters, shown until the picture has come (https://blurha.sh, its file
 * Algorithm.md). Made from a few pixels; more would not change it to the eye.
 */
public final class BlurHash {
    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    private static final int BASE = 83;
    private static final int MOST = 9;

    private BlurHash() {}

    /**
     * @param rgb three bytes a pixel, row by row
     * @param width in pixels
     * @param height in pixels
     * @param across how many components across, 1 to 9
     * @param down how many components down, 1 to 9
     * @return the hash
     * @throws IllegalArgumentException if the numbers do not fit
     */
    public static String encode(byte[] rgb, int width, int height, int across, int down) {
        if (rgb.length != width * height * 3 || width < 1 || across < 1 || down < 1 || across > MOST || down > MOST) {
            throw new IllegalArgumentException("no such picture");
        }
        double[][] factors = new double[across * down][];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                factors[y * across + x] = factor(rgb, width, height, x, y);
            }
        }
        double largest = 0;
        for (int i = 1; i < factors.length; i++) {
            for (double value : factors[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        int quantised = factors.length == 1 ? 0 : clamp((int) Math.floor(largest * 166 - 0.5), 82);
        double scale = factors.length == 1 ? 1 : (quantised + 1) / 166.0;
        StringBuilder hash = new StringBuilder();
        append(hash, across - 1 + (down - 1) * MOST, 1);
        append(hash, quantised, 1);
        append(hash, average(factors[0]), 4);
        for (int i = 1; i < factors.length; i++) {
            append(hash, detail(factors[i], scale), 2);
        }
        return hash.toString();
    }

    private static double[] factor(byte[] rgb, int width, int height, int x, int y) {
        double[] sum = new double[3];
        double normal = x == 0 && y == 0 ? 1 : 2;
        for (int row = 0; row < height; row++) {
            double down = Math.cos(Math.PI * y * row / height);
            for (int column = 0; column < width; column++) {
                double basis = normal * down * Math.cos(Math.PI * x * column / width);
                int at = (row * width + column) * 3;
                for (int colour = 0; colour < 3; colour++) {
                    sum[colour] += basis * linear(rgb[at + colour] & 0xff);
                }
            }
        }
        for (int colour = 0; colour < 3; colour++) {
            sum[colour] /= (double) width * height;
        }
        return sum;
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int gamma(double value) {
        double share = Math.max(0, Math.min(1, value));
        double bent = share <= 0.0031308 ? share * 12.92 : 1.055 * Math.pow(share, 1 / 2.4) - 0.055;
        return (int) (bent * 255 + 0.5);
    }

    private static int average(double[] colour) {
        return gamma(colour[0]) << 16 | gamma(colour[1]) << 8 | gamma(colour[2]);
    }

    private static int detail(double[] colour, double scale) {
        int value = 0;
        for (double part : colour) {
            double root = Math.copySign(Math.sqrt(Math.abs(part / scale)), part);
            value = value * 19 + clamp((int) Math.floor(root * 9 + 9.5), 18);
        }
        return value;
    }

    private static int clamp(int value, int most) {
        return Math.max(0, Math.min(most, value));
    }

    private static void append(StringBuilder hash, int value, int digits) {
        int divisor = (int) Math.pow(BASE, digits - 1);
        for (int i = 0; i < digits; i++) {
            hash.append(DIGITS.charAt(value / divisor % BASE));
            divisor /= BASE;
        }
    }
}
