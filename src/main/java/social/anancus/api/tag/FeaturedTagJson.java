package social.anancus.api.tag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** FeaturedTag (https://docs.joinmastodon.org/entities/FeaturedTag/). */
public record FeaturedTagJson(
        String id,
        String name,
        String url,
        String statusesCount,
        @Nullable LocalDate lastStatusAt) {}
