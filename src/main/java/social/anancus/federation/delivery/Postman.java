package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import social.anancus.federation.signature.Signatures;
import social.anancus.federation.signature.SignedHttp;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Sends one signed POST on a virtual thread, which touches neither the database nor the broker, and tells what came of it. */
@ApplicationScoped
class Postman {
    private static final String CONTENT_TYPE = "application/activity+json";

    private SignedHttp http;
    private Signatures signatures;
    private DeliveryFigures figures;
    private Clock clock;
    private Duration timeout;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected Postman() {}

    @Inject
    Postman(SignedHttp http, Signatures signatures, DeliveryFigures figures, Clock clock, ServerSettings settings) {
        this.http = http;
        this.signatures = signatures;
        this.figures = figures;
        this.clock = clock;
        this.timeout = settings.get(Settings.DELIVERY_TIMEOUT);
    }

    /**
     * Begins to send; returns at once.
     *
     * @param gate has let it in, and is told of its end
     * @return what will come of it, never an exception
     */
    CompletableFuture<Verdict> send(String inbox, Outbox.Letter letter, HostGate gate, HostGate.Entry.Open entry) {
        CompletableFuture<Verdict> result = new CompletableFuture<>();
        try {
            // here, as the thread that sends must not ask the database for the key
            open(letter);
            Thread.ofVirtual().name("delivery").start(() -> result.complete(attempt(inbox, letter, gate, entry)));
        } catch (RuntimeException e) {
            gate.leave(entry, HostGate.End.NOT_TRIED, 0);
            throw e;
        }
        return result;
    }

    private void open(Outbox.Letter letter) {
        Long accountId = letter.accountId();
        if (accountId == null) {
            signatures.openInstanceKey();
        } else {
            signatures.openKey(accountId);
        }
    }

    private Verdict attempt(String inbox, Outbox.Letter letter, HostGate gate, HostGate.Entry.Open entry) {
        long start = System.nanoTime();
        Verdict verdict = new Verdict.NotTried("unknown");
        try {
            verdict = verdict(post(inbox, letter), letter);
        } catch (OutboundException e) {
            verdict = Verdict.of(e);
        } catch (IllegalArgumentException e) {
            verdict = new Verdict.Never("the inbox has no proper address");
        } catch (RuntimeException e) {
            verdict = new Verdict.Later(Duration.ZERO, e.toString(), false);
        } finally {
            long nanos = System.nanoTime() - start;
            gate.leave(entry, end(verdict), nanos / 1_000_000);
            figures.tried(verdict, nanos);
        }
        if (verdict instanceof Verdict.Later later && !later.least().isZero()) {
            gate.pause(later.least());
        }
        return verdict;
    }

    /** Who cannot verify a signature because its owner is gone never will. */
    private Verdict verdict(HttpAnswer answer, Outbox.Letter letter) {
        boolean hopeless = letter.senderGone() && answer.status() == 401;
        return hopeless ? new Verdict.Never("status 401, and the sender is gone") : Verdict.of(answer, clock.instant());
    }

    private HttpAnswer post(String inbox, Outbox.Letter letter) throws OutboundException {
        URI uri = URI.create(inbox);
        HttpAsk ask = HttpAsk.post(uri, CONTENT_TYPE, letter.body()).deadline(timeout);
        Long accountId = letter.accountId();
        return accountId == null ? http.sendAsInstance(ask) : http.sendAs(accountId, ask);
    }

    private static HostGate.End end(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Later later when later.hostFailed() -> HostGate.End.FAILED;
            case Verdict.NotTried notTried -> HostGate.End.NOT_TRIED;
            case Verdict.Delivered delivered -> HostGate.End.ANSWERED;
            case Verdict.Later later -> HostGate.End.ANSWERED;
            case Verdict.Never never -> HostGate.End.ANSWERED;
        };
    }
}
