package social.anancus.web.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.conversation.ConversationRow;
import social.anancus.core.conversation.ReadConversation;
import social.anancus.core.filter.FilterContext;
import social.anancus.core.login.SessionUser;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.text.PlainText;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.compose.Composer;
import social.anancus.web.compose.Composers;
import social.anancus.web.status.StatusItem;
import social.anancus.web.status.StatusItems;
import social.anancus.web.status.StatusItems.Look;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Excerpt;

/** Shows conversations, many with as few statements as one. */
@ApplicationScoped
class ConversationPages {
    private static final int WORDS = 120;

    private Browser browser;
    private AccountItems accounts;
    private StatusItems statuses;
    private Composers composers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ConversationPages() {}

    @Inject
    ConversationPages(Browser browser, AccountItems accounts, StatusItems statuses, Composers composers) {
        this.browser = browser;
        this.accounts = accounts;
        this.statuses = statuses;
        this.composers = composers;
    }

    /**
     * @param rows conversations
     * @param owner whose
     * @return them in the same order; one whose people are gone is left out
     */
    List<ConversationItem> list(List<ConversationRow> rows, long owner) {
        Viewer viewer = Viewer.local(owner);
        Set<Long> people = new LinkedHashSet<>();
        rows.forEach(row -> people.addAll(others(row, owner)));
        Map<Long, AccountItem> known = accounts.of(people, viewer);
        Map<Long, StatusItem> said =
                statuses.of(rows.stream().map(ConversationRow::lastStatusId).toList(), look(viewer));
        List<ConversationItem> items = new ArrayList<>();
        for (ConversationRow row : rows) {
            List<AccountItem> shown = people(row, owner, known);
            StatusItem last = said.get(row.lastStatusId());
            if (!shown.isEmpty() && last != null) {
                items.add(item(row, shown, last, owner));
            }
        }
        return items;
    }

    private static ConversationItem item(ConversationRow row, List<AccountItem> people, StatusItem last, long owner) {
        String other = people.size() > 1 ? last.author().plainName() : "";
        return new ConversationItem(
                row.id(),
                people,
                row.unread(),
                words(last),
                last.body().language(),
                last.author().id() == owner ? null : other,
                last.place().time());
    }

    private static String words(StatusItem status) {
        String html = status.body().warning() == null
                ? status.body().html().html()
                : status.body().warning().html();
        return Excerpt.of(PlainText.fromHtml(html), WORDS);
    }

    /**
     * @param user who reads
     * @param opened a conversation
     * @param path its page
     * @param newest whether nothing newer was left out
     */
    ConversationModel one(SessionUser user, ReadConversation.Opened opened, String path, boolean newest) {
        long owner = user.person().accountId();
        Viewer viewer = Viewer.local(owner);
        ConversationRow row = opened.row();
        Page<Long> ids = opened.statusIds();
        Map<Long, StatusItem> said = statuses.of(ids.items(), look(viewer));
        List<Bubble> bubbles = ids.items().reversed().stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .map(status -> new Bubble(status, status.author().id() == owner))
                .toList();
        StatusItem last = said.get(row.lastStatusId());
        return new ConversationModel(
                row.id(),
                people(row, owner, accounts.of(others(row, owner), viewer)),
                bubbles,
                ids.full() && ids.next() != null ? path + "?max_id=" + ids.next() : null,
                newest || ids.prev() == null ? null : path + "?min_id=" + ids.prev(),
                row.lastStatusId(),
                last != null && last.actions().may().muted(),
                answer(user, row.lastStatusId(), path));
    }

    private @Nullable Composer answer(SessionUser user, long statusId, String path) {
        try {
            return composers.briefReply(user, statusId, path);
        } catch (NotFound e) {
            return null;
        }
    }

    private Look look(Viewer viewer) {
        Locale locale = browser.locale(null);
        return new Look(viewer, locale, FilterContext.THREAD);
    }

    private static List<Long> others(ConversationRow row, long owner) {
        return row.participantIds().isEmpty() ? List.of(owner) : row.participantIds();
    }

    private static List<AccountItem> people(ConversationRow row, long owner, Map<Long, AccountItem> known) {
        return others(row, owner).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
