package social.anancus.federation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.platform.json.JsonLimits;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/**
 * Reads bodies with an eye on the time: whoever sends one byte now and then holds a thread that others need. Not more than
 * {@link #AT_ONCE} threads read at once, so that the rest of the server has the others.
 */
@ApplicationScoped
class BodyReader {
    /** The most bytes of a body. */
    static final int MOST_BYTES = JsonLimits.DOCUMENT_BYTES;

    /** Of the server's 64 threads for requests. A body that is there already is read in no time. */
    static final int AT_ONCE = 24;

    private static final int PIECE = 16 * 1024;

    private Clock clock;
    private Duration deadline;
    private Semaphore places;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected BodyReader() {}

    @Inject
    BodyReader(Clock clock, ServerSettings settings) {
        this(clock, settings.get(Settings.INBOX_BODY_DEADLINE), AT_ONCE);
    }

    /**
     * @param clock the time
     * @param deadline how long a body may take
     * @param atOnce how many may be read at once
     */
    BodyReader(Clock clock, Duration deadline, int atOnce) {
        this.clock = clock;
        this.deadline = deadline;
        this.places = new Semaphore(atOnce);
    }

    /**
     * @param stream a body
     * @return all of it
     * @throws Refused (TOO_LARGE); (TOO_SLOW) if it is not there in time; (TRY_LATER) if many others are slow at the moment
     * @throws IOException if it breaks off
     */
    byte[] read(InputStream stream) throws IOException {
        if (!places.tryAcquire()) {
            throw new Refused(Reason.TRY_LATER, "too many bodies are under way");
        }
        try {
            return readAll(stream);
        } finally {
            places.release();
        }
    }

    /** The time by which bodies are judged: when one has come. */
    Instant now() {
        return clock.instant();
    }

    private byte[] readAll(InputStream stream) throws IOException {
        Instant end = clock.instant().plus(deadline);
        ByteArrayOutputStream body = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        int count = stream.read(piece, 0, PIECE);
        while (count >= 0) {
            body.write(piece, 0, count);
            if (body.size() > MOST_BYTES) {
                throw tooLarge();
            }
            if (clock.instant().isAfter(end)) {
                throw new Refused(Reason.TOO_SLOW, "the body takes too long");
            }
            count = stream.read(piece, 0, Math.min(PIECE, MOST_BYTES + 1 - body.size()));
        }
        return body.toByteArray();
    }

    static Refused tooLarge() {
        return new Refused(Reason.TOO_LARGE, "an activity has at most " + MOST_BYTES + " bytes");
    }
}
