package social.anancus.federation.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import social.anancus.core.media.RemoteFiles;
import social.anancus.federation.vocabulary.Origin;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.RemoteUnavailable;
import social.anancus.platform.http.HttpAnswer;
import social.anancus.platform.http.HttpAsk;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.http.OutboundHttp;
import social.anancus.platform.http.WebUrls;
import social.anancus.platform.log.Log;

/** Downloads pictures, films and music of other servers into files. What type they are said to have is not looked at. */
@ApplicationScoped
public class FetchRemoteFile implements RemoteFiles {
    private static final Log LOG = Log.of(FetchRemoteFile.class);
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;

    private OutboundHttp http;
    private ForeignDomains domains;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FetchRemoteFile() {}

    @Inject
    public FetchRemoteFile(OutboundHttp http, ForeignDomains domains) {
        this.http = http;
        this.domains = domains;
    }

    @Override
    public boolean takes(String domain) {
        return domains.mayTakeMedia(domain);
    }

    @Override
    public void fetch(String url, @Nullable String domain, long mostBytes, Path target) {
        String host = Origin.of(url).map(Origin::authority).orElseThrow(NotFound::new);
        if (!domains.mayTakeMedia(host) || (domain != null && !domains.mayTakeMedia(domain))) {
            throw new NotFound();
        }
        try (OutputStream out =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            HttpAsk ask = HttpAsk.get(WebUrls.parse(url)).maxBytes(mostBytes);
            HttpAnswer answer = http.download(ask, head -> out);
            if (answer.status() >= SERVER_FAULT || answer.status() == TOO_MANY) {
                throw new RemoteUnavailable();
            }
            if (!answer.isSuccess()) {
                throw new NotFound();
            }
        } catch (OutboundException e) {
            LOG.debug("a file could not be fetched", "host", host, "reason", e.reason());
            throw e.isRetryable() ? new RemoteUnavailable() : new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
