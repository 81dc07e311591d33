package social.anancus.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import social.anancus.api.error.ErrorAnswer;
import social.anancus.core.media.FindMedia;
import social.anancus.core.media.Focus;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.media.MediaWords;
import social.anancus.core.media.ProcessingState;
import social.anancus.core.media.Upload;
import social.anancus.core.media.UploadMedia;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.upload.UploadedFile;

/** What both versions of the methods answer. */
@ApplicationScoped
public class MediaAnswers {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final String UNPROCESSED = "Error processing thumbnail for uploaded media";

    private UploadMedia uploadMedia;
    private FindMedia findMedia;
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MediaAnswers() {}

    @Inject
    public MediaAnswers(UploadMedia uploadMedia, FindMedia findMedia, MediaUrls urls) {
        this.uploadMedia = uploadMedia;
        this.findMedia = findMedia;
        this.urls = urls;
    }

    /**
     * Takes a file in.
     *
     * @param accountId whose it is
     * @param params the file and what is said of it
     * @param complete whether the caller waits until it is processed
     * @param pending the status of an answer that comes before it is processed
     */
    Response create(long accountId, MediaParams params, boolean complete, int pending) {
        UploadedFile file = params.file();
        if (file == null) {
            throw new Invalid("Validation failed: File can't be blank");
        }
        MediaWords words = new MediaWords(params.description(), Focus.parse(params.focus()));
        long id = uploadMedia.upload(new Upload(accountId, file.path(), params.thumbnailPath(), words, complete));
        return of(findMedia.find(accountId, id), pending);
    }

    /**
     * @param attachment an attachment
     * @param pending the status of the answer while it is not processed
     */
    Response of(MediaAttachment attachment, int pending) {
        if (attachment.processing() == ProcessingState.FAILED) {
            return ErrorAnswer.of(UNPROCESSABLE, UNPROCESSED).toResponse();
        }
        int status = attachment.processing() == ProcessingState.DONE ? OK : pending;
        return Response.status(status)
                .entity(MediaAttachmentJson.of(attachment, urls))
                .build();
    }
}
