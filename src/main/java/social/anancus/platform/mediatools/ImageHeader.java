package social.anancus.platform.mediatools;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a picture says of itself before anything of it is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it, 1 to 8 as in EXIF
 * @param moves whether it has more than one frame
 * @param lossless whether it is of a kind that keeps every pixel
 */
public record ImageHeader(int width, int height, int orientation, boolean moves, boolean lossless) {
    private static final int MOST_PARTS = 100_000;

    /**
     * @return how many pixels a decoder would make
     */
    public long pixels() {
        return (long) width * height;
    }

    /**
     * @return whether width and height change places when it is turned upright
     */
    public boolean isSideways() {
        return orientation >= 5;
    }

    /**
     * Reads the header of a JPEG, PNG, GIF or WebP file.
     *
     * @param file the file
     * @param format what it begins as
     * @return its header
     * @throws BrokenMediaException if there is none to understand
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException for other formats
     */
    public static ImageHeader read(Path file, MediaFormat format) throws IOException {
        try (FileBytes bytes = new FileBytes(file)) {
            ImageHeader header = switch (format) {
                case JPEG -> jpeg(bytes);
                case PNG -> png(bytes);
                case GIF -> gif(bytes);
                case WEBP -> webp(bytes);
                default -> throw new IllegalArgumentException("the header of " + format + " is read by ffprobe");
            };
            if (header.width < 1 || header.height < 1) {
                throw new BrokenMediaException("a picture without pixels");
            }
            return header;
        }
    }

    /** ITU T.81, B.1: segments with a length until the frame header. */
    private static ImageHeader jpeg(FileBytes bytes) throws IOException {
        int orientation = ExifOrientation.UPRIGHT;
        long at = 2;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            while (bytes.u8(at) == 0xff && bytes.u8(at + 1) == 0xff) {
                at++; // fill bytes
            }
            if (bytes.u8(at) != 0xff) {
                throw new BrokenMediaException("a JPEG file without a frame header");
            }
            int marker = bytes.u8(at + 1);
            int length = bytes.u16(at + 2);
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return new ImageHeader(bytes.u16(at + 7), bytes.u16(at + 5), orientation, false, false);
            }
            if (marker == 0xda || length < 2) {
                throw new BrokenMediaException("a JPEG file without a frame header");
            }
            if (marker == 0xe1 && length > 8 && bytes.tag(at + 4).equals("Exif")) {
                orientation = ExifOrientation.of(bytes.bytes(at + 10, length - 8L));
            }
            at += 2 + length;
        }
        throw new BrokenMediaException("a JPEG file with too many segments");
    }

    /** PNG, third edition, 5: chunks. */
    private static ImageHeader png(FileBytes bytes) throws IOException {
        if (!bytes.tag(12).equals("IHDR")) {
            throw new BrokenMediaException("a PNG file without a header");
        }
        int width = size(bytes.u32(16));
        int height = size(bytes.u32(20));
        int orientation = ExifOrientation.UPRIGHT;
        boolean moves = false;
        long at = 8;
        for (int parts = 0; parts < MOST_PARTS && at + 8 <= bytes.size(); parts++) {
            long length = bytes.u32(at);
            String type = bytes.tag(at + 4);
            if (type.equals("IDAT") || type.equals("IEND")) {
                break;
            }
            moves |= type.equals("acTL");
            if (type.equals("eXIf") && length < 1 << 16) {
                orientation = ExifOrientation.of(bytes.bytes(at + 8, length));
            }
            at += 12 + length;
        }
        return new ImageHeader(width, height, orientation, moves, true);
    }

    /** GIF89a, appendix A: blocks; a second image descriptor makes it move. */
    private static ImageHeader gif(FileBytes bytes) throws IOException {
        int width = bytes.u16le(6);
        int height = bytes.u16le(8);
        long at = 13 + colours(bytes.u8(10));
        int frames = 0;
        while (frames < 2 && at < bytes.size()) {
            int kind = bytes.u8(at);
            if (kind == 0x2c) {
                frames++;
                at = skipBlocks(bytes, at + 11 + colours(bytes.u8(at + 9)));
            } else if (kind == 0x21) {
                at = skipBlocks(bytes, at + 2);
            } else {
                break;
            }
        }
        if (frames == 0) {
            throw new BrokenMediaException("a GIF file without a picture");
        }
        return new ImageHeader(width, height, ExifOrientation.UPRIGHT, frames > 1, true);
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << (flags & 7) + 1;
    }

    private static long skipBlocks(FileBytes bytes, long from) throws IOException {
        long at = from;
        while (at < bytes.size() && bytes.u8(at) != 0) {
            at += 1 + bytes.u8(at);
        }
        return at + 1;
    }

    /** RFC 9649: the first chunk tells the size, a chunk EXIF the orientation. */
    private static ImageHeader webp(FileBytes bytes) throws IOException {
        ImageHeader size = webpSize(bytes);
        int orientation = ExifOrientation.UPRIGHT;
        boolean lossless = false;
        long at = 12;
        for (int parts = 0; parts < MOST_PARTS && at + 8 <= bytes.size(); parts++) {
            String type = bytes.tag(at);
            long length = bytes.u32le(at + 4);
            lossless |= type.equals("VP8L");
            if (type.equals("EXIF") && length < 1 << 16) {
                orientation = ExifOrientation.of(withoutPrefix(bytes.bytes(at + 8, length)));
            }
            at += 8 + length + (length & 1);
        }
        return new ImageHeader(size.width, size.height, orientation, size.moves, lossless);
    }

    /** Some writers put JPEG's prefix before the EXIF part. */
    private static byte[] withoutPrefix(byte[] exif) {
        boolean prefixed = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
        return prefixed ? java.util.Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private static ImageHeader webpSize(FileBytes bytes) throws IOException {
        return switch (bytes.tag(12)) {
            case "VP8X" -> new ImageHeader(1 + bytes.u24le(24), 1 + bytes.u24le(27), 1, (bytes.u8(20) & 2) != 0, false);
            case "VP8 " -> new ImageHeader(bytes.u16le(26) & 0x3fff, bytes.u16le(28) & 0x3fff, 1, false, false);
            case "VP8L" -> {
                long bits = bytes.u32le(21);
                yield new ImageHeader((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1, 1, false, true);
            }
            default -> throw new BrokenMediaException("a WebP file that begins with no picture");
        };
    }

    private static int size(long value) throws BrokenMediaException {
        if (value > Integer.MAX_VALUE) {
            throw new BrokenMediaException("a picture of an impossible size");
        }
        return (int) value;
    }
}
