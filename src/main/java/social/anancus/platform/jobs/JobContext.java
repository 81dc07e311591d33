package social.anancus.platform.jobs;

/**
 * What a handler may know about the try it makes.
 *
 * @param attempt 1 for the first try
 * @param mostAttempts how many tries there are
 */
public record JobContext(int attempt, int mostAttempts) {
    /**
     * @return whether the job is given up when this try fails
     */
    public boolean isLast() {
        return attempt >= mostAttempts;
    }
}
