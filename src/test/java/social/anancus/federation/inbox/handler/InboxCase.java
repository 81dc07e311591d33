package social.anancus.federation.inbox.handler;

import java.util.function.Consumer;

/**
 * A case of a suite.
 *
 * @param id its id in the list of cases
 * @param words what it is about
 * @param steps what is done, with what must come of it
 */
record InboxCase(String id, String words, Consumer<InboxWorld> steps) {}
