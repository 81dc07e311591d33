package social.anancus.platform.mediatools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file read here and there, a few bytes at a time. What lies behind its end makes it broken. */
final class FileBytes implements AutoCloseable {
    private static final int MOST_AT_ONCE = 1 << 16;
    private static final int WINDOW = 1 << 12;

    private final FileChannel channel;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private final long size;
    private long windowStart = -1;

    FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    long size() {
        return size;
    }

    int u8(long at) throws IOException {
        if (at < 0 || at >= size) {
            throw new BrokenMediaException("the file ends too early");
        }
        if (windowStart < 0 || at < windowStart || at >= windowStart + window.limit()) {
            window.clear();
            int read = channel.read(window, at);
            if (read <= 0) {
                throw new BrokenMediaException("the file ends too early");
            }
            window.flip();
            windowStart = at;
        }
        return window.get((int) (at - windowStart)) & 0xff;
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(long at) throws IOException {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24le(long at) throws IOException {
        return u8(at + 2) << 16 | u16le(at);
    }

    long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u32le(long at) throws IOException {
        return (long) u16le(at + 2) << 16 | u16le(at);
    }

    /** Four characters. */
    String tag(long at) throws IOException {
        return "" + (char) u8(at) + (char) u8(at + 1) + (char) u8(at + 2) + (char) u8(at + 3);
    }

    byte[] bytes(long at, long length) throws IOException {
        if (length < 0 || length > MOST_AT_ONCE || at + length > size) {
            throw new BrokenMediaException("a part of the file has an impossible length");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new BrokenMediaException("the file ends too early");
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
