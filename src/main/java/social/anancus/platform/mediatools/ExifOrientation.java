package social.anancus.platform.mediatools;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, the only thing in a picture's EXIF part that matters here (EXIF 2.32, 4.6.4, tag 0x0112). */
final class ExifOrientation {
    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /**
     * @param tiff the EXIF part from its byte order mark on
     * @return 1 to 8; 1 where it says nothing that can be understood
     */
    static int of(byte[] tiff) {
        if (tiff.length < 8 || tiff[0] != tiff[1] || tiff[0] != 'I' && tiff[0] != 'M') {
            return UPRIGHT;
        }
        ByteBuffer bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        try {
            int directory = bytes.getInt(4);
            int count = bytes.getShort(directory) & 0xffff;
            for (int i = 0; i < count; i++) {
                int entry = directory + 2 + i * ENTRY;
                if ((bytes.getShort(entry) & 0xffff) == TAG && bytes.getShort(entry + 2) == SHORT) {
                    int value = bytes.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return UPRIGHT; // a camera's mistake is no reason to refuse the picture
        }
    }
}
