package social.anancus.bench.fill;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Chooses among n things so that the first is chosen most and each next one less: weight 1 / rank^exponent. */
final class Zipf {
    private final double[] sums;

    Zipf(int count, double exponent) {
        sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1 / Math.pow(i + 1.0, exponent);
            sums[i] = sum;
        }
    }

    /** From 0. */
    int choose(SplittableRandom random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }
}
