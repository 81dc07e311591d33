package social.anancus.core.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.log.Log;
import social.anancus.platform.mediatools.BrokenMediaException;
import social.anancus.platform.mediatools.ImageHeader;
import social.anancus.platform.mediatools.MediaFormat;
import social.anancus.platform.mediatools.MediaToolException;
import social.anancus.platform.mediatools.MediaTools;
import social.anancus.platform.mediatools.WorkFolder;

/**
 * Brings the files of attachments here that lie on other servers, and makes of them what is made of uploads. Not a
 * transaction: files are fetched and programs run. However many ask at once, each is fetched once.
 */
@ApplicationScoped
public class CacheRemoteMedia {
    private static final Log LOG = Log.of(CacheRemoteMedia.class);
    private static final Duration IN_VAIN = Duration.ofMinutes(10);
    private static final int MOST_IN_VAIN = 10_000;

    private final OneAtATime<Long, RemoteAttachment> running = new OneAtATime<>();
    private final Cache<Long, Boolean> inVain = Caffeine.newBuilder()
            .maximumSize(MOST_IN_VAIN)
            .expireAfterWrite(IN_VAIN)
            .build();

    private final Cache<Long, Boolean> asked = Caffeine.newBuilder()
            .maximumSize(MOST_IN_VAIN)
            .expireAfterWrite(IN_VAIN)
            .build();

    private FindRemoteAttachment find;
    private KeepRemoteMedia keep;
    private RemoteFiles files;
    private MediaTools tools;
    private ImageProcessing images;
    private FilmProcessing films;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CacheRemoteMedia() {}

    @Inject
    public CacheRemoteMedia(
            FindRemoteAttachment find,
            KeepRemoteMedia keep,
            RemoteFiles files,
            MediaTools tools,
            ImageProcessing images,
            FilmProcessing films) {
        this.find = find;
        this.keep = keep;
        this.files = files;
        this.tools = tools;
        this.images = images;
        this.films = films;
    }

    /**
     * @param mediaId an attachment
     * @return it with the files that are stored here now
     * @throws NotFound if there is no such attachment, or its file cannot be had
     * @throws social.anancus.platform.error.RemoteUnavailable if it may work later
     */
    public RemoteAttachment cache(long mediaId) {
        RemoteAttachment known = find.find(mediaId);
        if (known.isComplete()) {
            return known;
        }
        if (inVain.getIfPresent(mediaId) != null) {
            throw new NotFound();
        }
        return running.get(mediaId, () -> fetch(mediaId));
    }

    private RemoteAttachment fetch(long mediaId) {
        RemoteAttachment wanted = find.find(mediaId);
        if (wanted.isComplete()) {
            return wanted;
        }
        try (WorkFolder folder = tools.open()) {
            if (wanted.originalKey() == null) {
                original(wanted, folder);
            } else {
                thumbnail(wanted, folder);
            }
            return find.find(mediaId);
        } catch (MediaToolException e) {
            switch (e.reason()) {
                case REFUSED, TOO_SLOW -> throw giveUp(mediaId, e);
                case BUSY, MISSING -> throw MediaErrors.of(e);
            }
            throw new IllegalStateException(e);
        } catch (NotFound | Invalid | BrokenMediaException e) {
            throw giveUp(mediaId, e);
        } catch (IOException e) {
            throw MediaErrors.of(e);
        }
    }

    private void original(RemoteAttachment wanted, WorkFolder folder) throws MediaToolException, IOException {
        Path file = folder.file("download");
        long most = wanted.type() == MediaType.IMAGE ? MediaLimits.IMAGE_BYTES : MediaLimits.VIDEO_BYTES;
        files.fetch(wanted.remoteUrl(), wanted.domain(), most, file);
        keep.keep(wanted.id(), made(file, folder));
    }

    private ProcessedMedia made(Path file, WorkFolder folder) throws MediaToolException, IOException {
        MediaFormat format = MediaFormat.of(file).orElseThrow(() -> MediaErrors.wrongType("File"));
        if (!format.isImage()) {
            return films.process(file, format, folder);
        }
        ImageHeader header = images.check(file, format, folder);
        boolean moves = format == MediaFormat.GIF && header.moves();
        return moves ? films.process(file, format, folder) : images.process(file, format, header, folder);
    }

    /** Of a film or of music its server has a picture that shows it. */
    private void thumbnail(RemoteAttachment wanted, WorkFolder folder) throws MediaToolException, IOException {
        Path file = folder.file("thumbnail");
        String url = Objects.requireNonNull(wanted.thumbnailUrl());
        files.fetch(url, wanted.domain(), MediaLimits.PROFILE_IMAGE_BYTES, file);
        keep.showInstead(wanted.id(), images.thumbnail(file, folder));
    }

    /**
     * @param mediaId an attachment
     * @return whether an attempt makes sense: none was asked for lately
     */
    boolean isWorth(long mediaId) {
        return inVain.getIfPresent(mediaId) == null && asked.asMap().putIfAbsent(mediaId, Boolean.TRUE) == null;
    }

    private NotFound giveUp(long mediaId, Exception reason) {
        LOG.info("a file of another server is not shown", "media", mediaId, "reason", reason.getMessage());
        inVain.put(mediaId, Boolean.TRUE);
        return new NotFound();
    }

    /**
     * @param ids attachments
     * @return those of them that are pictures which are not stored here and may be
     */
    public List<Long> wanting(List<Long> ids) {
        List<Long> pictures = new ArrayList<>();
        for (long id : ids) {
            @Nullable RemoteAttachment found = find.tryFind(id);
            if (found != null && !found.isComplete() && found.type() == MediaType.IMAGE) {
                String domain = found.domain();
                if (domain == null || files.takes(domain)) {
                    pictures.add(id);
                }
            }
        }
        return pictures;
    }
}
