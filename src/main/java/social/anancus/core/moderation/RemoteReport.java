package social.anancus.core.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.text.PlainText;

/**
 * What another server reports. Who reports is often an account that stands for the whole server, so that nobody learns which
 * person it was.
 *
 * @param uri the report's id there; null where it has none
 * @param reporterId who reports, a remote account
 * @param accountIds who is reported, as far as they were named
 * @param statusIds what is reported; whoever wrote one of them is reported too
 * @param comment what was said about it; cut to what fits
 */
public record RemoteReport(
        @Nullable String uri, long reporterId, List<Long> accountIds, List<Long> statusIds, String comment) {
    /** The longest comment, in characters. */
    public static final int MAX_COMMENT = 5_000;

    public RemoteReport {
        accountIds = accountIds.stream().distinct().toList();
        statusIds = statusIds.stream().distinct().toList();
        comment = cut(PlainText.stripControl(comment));
    }

    private static String cut(String text) {
        int most = Math.min(MAX_COMMENT, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, most));
    }
}
