package social.anancus.core.media;

/** How far the making of an attachment's files is. */
public enum ProcessingState {
    QUEUED,
    PROCESSING,
    DONE,
    FAILED
}
