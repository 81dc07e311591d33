package social.anancus.core.moderation;

import java.util.List;

/**
 * An account that a report is about.
 *
 * @param local whether it is of this server
 * @param statusIds those of its statuses that were named
 * @param answered whether one of them answers somebody of this server
 */
record ReportedAccount(boolean local, List<Long> statusIds, boolean answered) {
    boolean concernsUs() {
        return local || answered;
    }
}
