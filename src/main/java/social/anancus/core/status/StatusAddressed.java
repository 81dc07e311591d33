package social.anancus.core.status;

import java.util.List;

/**
 * A status that is not open to everybody may be seen by more accounts than before, because its server has sent it to more.
 * Fired inside the transaction; for a new status before {@link StatusPublished}.
 *
 * @param statusId its id
 * @param accountId its author
 * @param addressed who may see it now, too
 */
public record StatusAddressed(long statusId, long accountId, List<Long> addressed) {
    public StatusAddressed {
        addressed = List.copyOf(addressed);
    }
}
