package social.anancus.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures made up for tests. */
public final class Pictures {
    /** What {@link #withExif} hides in a picture beside the orientation. */
    public static final String SECRET = "48.8584N-2.2945E";

    private Pictures() {}

    /**
     * @return a JPEG file, dark at the left and bright at the right
     */
    public static byte[] jpeg(int width, int height) {
        return written(width, height, "jpg");
    }

    /**
     * @return a PNG file, dark at the left and bright at the right
     */
    public static byte[] png(int width, int height) {
        return written(width, height, "png");
    }

    private static byte[] written(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            int grey = 255 * x / width;
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, grey << 16 | grey / 2 << 8 | 255 - grey);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * @return a JPEG file with an EXIF part that has an orientation (1 to 8) and {@link #SECRET} as its place
     */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 18 + secret.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        exif.putShort((short) 1)
                .putShort((short) 27)
                .putShort((short) 2)
                .putInt(secret.length)
                .putInt(56)
                .putInt(0);
        exif.put(secret);
        return inserted(jpeg, 2, segment(0xe1, exif.array()));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /**
     * @return a PNG file with {@link #SECRET} as a comment and as its EXIF part
     */
    public static byte[] withComment(byte[] png) {
        byte[] comment = chunk("tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        byte[] exif = chunk("eXIf", ("MM\0*\0\0\0\u0008\0\0\0\0\0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        return inserted(inserted(png, 33, exif), 33, comment);
    }

    /**
     * @return the header of a PNG file of any size, with hardly a picture behind it
     */
    public static byte[] pngOfSize(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /**
     * A PNG file of black and white dots whose picture, packed small, unpacks to many bytes.
     *
     * @param width as its header says
     * @param height as its header says
     * @param bytes how many bytes the picture really unpacks to
     * @return the file
     */
    public static byte[] bomb(int width, int height, long bytes) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", packedZeros(bytes)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /**
     * @param png a PNG file
     * @param bytes how many bytes its comment unpacks to
     * @return the file with a packed comment
     */
    public static byte[] withPackedComment(byte[] png, long bytes) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        content.writeBytes(packedZeros(bytes));
        return inserted(png, 33, chunk("zTXt", content.toByteArray()));
    }

    private static byte[] packedZeros(long bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (long left = bytes; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /**
     * @return a GIF file of one colour a frame
     */
    public static byte[] gif(int width, int height, int frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        little(out, width);
        little(out, height);
        out.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, (byte) 0xff, 0x40, 0x20});
        for (int frame = 0; frame < frames; frame++) {
            out.writeBytes(new byte[] {0x21, (byte) 0xf9, 4, 0, 20, 0, 0, 0, 0x2c, 0, 0, 0, 0});
            little(out, width);
            little(out, height);
            out.write(0);
            out.write(2);
            blocks(out, lzw(width * height, frame % 2));
        }
        out.write(0x3b);
        return out.toByteArray();
    }

    /** Without compression: a clear code before the table can grow. */
    private static byte[] lzw(int pixels, int colour) {
        int bits = 0;
        int filled = 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i <= pixels * 2 + 1; i++) {
            int code = i == pixels * 2 + 1 ? 5 : i % 2 == 0 ? 4 : colour;
            bits |= code << filled;
            filled += 3;
            while (filled >= 8) {
                out.write(bits & 0xff);
                bits >>= 8;
                filled -= 8;
            }
        }
        out.write(bits & 0xff);
        return out.toByteArray();
    }

    private static void blocks(ByteArrayOutputStream out, byte[] data) {
        for (int at = 0; at < data.length; at += 255) {
            int length = Math.min(255, data.length - at);
            out.write(length);
            out.write(data, at, length);
        }
        out.write(0);
    }

    private static void little(ByteArrayOutputStream out, int value) {
        out.write(value & 0xff);
        out.write(value >> 8);
    }

    private static byte[] inserted(byte[] whole, int at, byte[] part) {
        return ByteBuffer.allocate(whole.length + part.length)
                .put(whole, 0, at)
                .put(part)
                .put(whole, at, whole.length - at)
                .array();
    }
}
