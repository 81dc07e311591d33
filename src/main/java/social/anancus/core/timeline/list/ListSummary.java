package social.anancus.core.timeline.list;

import java.util.List;

/**
 * A list with who is in it, in short.
 *
 * @param list the list
 * @param members how many are in it
 * @param sampleIds some of them, the latest members first
 */
public record ListSummary(AccountList list, long members, List<Long> sampleIds) {
    public ListSummary {
        sampleIds = List.copyOf(sampleIds);
    }
}
