package social.anancus.core.tag;

import java.time.LocalDate;

/**
 * How much a tag was used on one day.
 *
 * @param day the day, in UTC
 * @param uses how many public statuses have it
 * @param accounts by how many authors
 */
public record TagUse(LocalDate day, long uses, long accounts) {}
