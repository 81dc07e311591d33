package social.anancus.web.status;

import org.jspecify.annotations.Nullable;

/**
 * Why a post stands where it stands: the line above it.
 *
 * @param kind the class of the line: {@code is-boost} or {@code is-pin}
 * @param icon its icon
 * @param who by whose doing; null for nobody's
 * @param before what is said before the name
 * @param after what is said after the name; all of it where there is none
 */
public record WhyItem(String kind, String icon, @Nullable AuthorItem who, String before, String after) {}
