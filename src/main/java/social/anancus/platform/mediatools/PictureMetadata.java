package social.anancus.platform.mediatools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Takes out of a picture that was made here what a program may have carried over from the one it was made of: place, time,
 * camera, comments. What tells the colours stays.
 */
public final class PictureMetadata {
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "iCCP", "sRGB", "gAMA", "cHRM", "cICP", "sBIT", "pHYs");
    private static final Set<String> WEBP_DROPPED = Set.of("EXIF", "XMP ");
    private static final int EXIF_AND_XMP = 0x0c;
    private static final int PIECE = 1 << 15;

    private PictureMetadata() {}

    /**
     * @param made a JPEG, PNG or WebP file
     * @param format which of them
     * @param target where the file without metadata goes
     * @throws BrokenMediaException if it is not of that format
     * @throws IOException if a file cannot be read or written
     */
    public static void remove(Path made, MediaFormat format, Path target) throws IOException {
        try (FileBytes in = new FileBytes(made);
                OutputStream out = Files.newOutputStream(target)) {
            switch (format) {
                case JPEG -> jpeg(in, out);
                case PNG -> png(in, out);
                case WEBP -> webp(in, out);
                default -> throw new IllegalArgumentException("no metadata is known of " + format);
            }
        }
    }

    private static void jpeg(FileBytes in, OutputStream out) throws IOException {
        copy(in, 0, 2, out);
        long at = 2;
        while (true) {
            int marker = in.u8(at + 1);
            if (in.u8(at) != 0xff) {
                throw new BrokenMediaException("a JPEG file with something between its segments");
            }
            long length = 2L + in.u16(at + 2);
            if (marker == 0xda) {
                copy(in, at, in.size() - at, out);
                return;
            }
            if (isKept(in, at, marker)) {
                copy(in, at, length, out);
            }
            at += length;
        }
    }

    /** Of the application segments JFIF's own, colour profiles and Adobe's colour transform. */
    private static boolean isKept(FileBytes in, long at, int marker) throws IOException {
        return switch (marker) {
            case 0xe0, 0xee -> true;
            case 0xe2 -> in.tag(at + 4).equals("ICC_");
            case 0xfe -> false;
            default -> marker < 0xe1 || marker > 0xef;
        };
    }

    private static void png(FileBytes in, OutputStream out) throws IOException {
        copy(in, 0, 8, out);
        long at = 8;
        while (at + 12 <= in.size()) {
            long length = 12 + in.u32(at);
            String type = in.tag(at + 4);
            if (PNG_KEPT.contains(type)) {
                copy(in, at, length, out);
            }
            if (type.equals("IEND")) {
                return;
            }
            at += length;
        }
        throw new BrokenMediaException("a PNG file without an end");
    }

    private static void webp(FileBytes in, OutputStream out) throws IOException {
        long size = 4;
        for (long at = 12; at + 8 <= in.size(); at += chunk(in, at)) {
            size += WEBP_DROPPED.contains(in.tag(at)) ? 0 : chunk(in, at);
        }
        copy(in, 0, 4, out);
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (size >> shift & 0xff));
        }
        copy(in, 8, 4, out);
        for (long at = 12; at + 8 <= in.size(); at += chunk(in, at)) {
            if (in.tag(at).equals("VP8X")) {
                copy(in, at, 8, out);
                out.write(in.u8(at + 8) & ~EXIF_AND_XMP);
                copy(in, at + 9, chunk(in, at) - 9, out);
            } else if (!WEBP_DROPPED.contains(in.tag(at))) {
                copy(in, at, chunk(in, at), out);
            }
        }
    }

    private static long chunk(FileBytes in, long at) throws IOException {
        long length = in.u32le(at + 4);
        return 8 + length + (length & 1);
    }

    private static void copy(FileBytes in, long from, long length, OutputStream out) throws IOException {
        long at = from;
        while (at < from + length) {
            byte[] piece = in.bytes(at, Math.min(PIECE, from + length - at));
            out.write(piece);
            at += piece.length;
        }
    }
}
