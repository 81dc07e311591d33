package social.anancus.api.list;

import social.anancus.core.timeline.list.AccountList;

/** List (https://docs.joinmastodon.org/entities/List/). */
public record ListJson(String id, String title, String repliesPolicy, boolean exclusive) {
    static ListJson of(AccountList list) {
        return new ListJson(
                Long.toString(list.id()), list.title(), list.repliesPolicy().wireName(), list.exclusive());
    }
}
