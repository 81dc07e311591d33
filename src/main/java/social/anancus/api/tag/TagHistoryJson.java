package social.anancus.api.tag;

import java.time.ZoneOffset;
import social.anancus.core.tag.TagUse;

/** How much a tag was used on one day (https://docs.joinmastodon.org/entities/Tag/#history). */
public record TagHistoryJson(String day, String accounts, String uses) {
    static TagHistoryJson of(TagUse use) {
        long second = use.day().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        return new TagHistoryJson(Long.toString(second), Long.toString(use.accounts()), Long.toString(use.uses()));
    }
}
