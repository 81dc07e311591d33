package social.anancus.support;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** What somebody sends without end; counts how much of it was read. */
public final class EndlessBody extends InputStream {
    private final AtomicLong read = new AtomicLong();

    @Override
    public int read() {
        read.incrementAndGet();
        return 'x';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        read.addAndGet(length);
        return length;
    }

    /**
     * @return how many bytes were read
     */
    public long bytesRead() {
        return read.get();
    }
}
