package social.anancus.web.list;

import java.util.List;

/**
 * The page of lists.
 *
 * @param lists one's lists
 * @param title what was typed as the name of a new one
 * @param problem the key of what is wrong with it; empty for nothing
 */
public record ListsModel(List<ListLine> lists, String title, String problem) {}
