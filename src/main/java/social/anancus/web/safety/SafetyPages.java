package social.anancus.web.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.core.filter.Filter;
import social.anancus.core.filter.ListFilters;
import social.anancus.core.reaction.ConversationMuteRepository;
import social.anancus.core.reaction.MutedConversation;
import social.anancus.core.relationship.BlockedDomain;
import social.anancus.core.relationship.HiddenAccount;
import social.anancus.core.relationship.HiddenKind;
import social.anancus.core.relationship.HiddenRepository;
import social.anancus.core.status.Viewer;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.account.PageLinks;
import social.anancus.web.account.PostLine;
import social.anancus.web.account.PostLines;
import social.anancus.web.safety.SafetyPage.Hidden;
import social.anancus.web.safety.SafetyPage.Kind;
import social.anancus.web.support.Redirects;

/** Puts the Safety Centre together: the same number of statements, however much is hidden. */
@ApplicationScoped
class SafetyPages {
    static final int ALONE = 40;
    static final int TOGETHER = 10;
    private static final int MOST_THREADS = 100;

    private HiddenRepository hidden;
    private ConversationMuteRepository threads;
    private ListFilters filters;
    private AccountItems accounts;
    private PostLines lines;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    SafetyPages() {}

    @Inject
    SafetyPages(
            HiddenRepository hidden,
            ConversationMuteRepository threads,
            ListFilters filters,
            AccountItems accounts,
            PostLines lines,
            Clock clock) {
        this.hidden = hidden;
        this.threads = threads;
        this.filters = filters;
        this.accounts = accounts;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * What was asked for.
     *
     * @param kind which list; all of them for their beginnings
     * @param search part of a name, server, filter or post; empty for all
     * @param paging which page, where one list is shown alone
     */
    record Asked(Kind kind, String search, Paging paging) {
        boolean shows(Kind one) {
            return kind == Kind.ALL || kind == one;
        }

        String address() {
            return "/safety?kind=" + kind.word() + (search.isEmpty() ? "" : "&q=" + Redirects.encode(search));
        }
    }

    SafetyPage page(Viewer.LocalViewer me, Asked asked) {
        Map<Kind, Page<HiddenAccount>> people = new HashMap<>();
        people.put(Kind.MUTED, people(me, asked, Kind.MUTED, HiddenKind.MUTED));
        people.put(Kind.BLOCKED, people(me, asked, Kind.BLOCKED, HiddenKind.BLOCKED));
        people.put(Kind.BOOSTS, people(me, asked, Kind.BOOSTS, HiddenKind.WITHOUT_REBLOGS));
        Page<BlockedDomain> domains =
                asked.shows(Kind.SERVERS) ? hidden.domains(me.id(), asked.search(), asked.paging()) : Page.empty();
        Map<Long, AccountItem> known = accounts.of(
                people.values().stream()
                        .flatMap(page -> page.items().stream())
                        .map(HiddenAccount::accountId)
                        .toList(),
                me);
        List<Filter> all = filters.list(me.id());
        Page<?> alone = asked.kind() == Kind.SERVERS ? domains : people.getOrDefault(asked.kind(), Page.empty());
        return new SafetyPage(
                asked.kind(),
                asked.search(),
                hidden.counts(me.id()),
                threads.count(me.id()),
                all.size(),
                rows(people.get(Kind.MUTED), known),
                rows(people.get(Kind.BLOCKED), known),
                rows(people.get(Kind.BOOSTS), known),
                domains.items().stream().map(BlockedDomain::domain).toList(),
                asked.shows(Kind.FILTERS) ? filters(all, asked.search()) : List.of(),
                asked.shows(Kind.THREADS) ? threads(me, asked) : List.of(),
                asked.kind() == Kind.ALL
                        ? new PageLinks(null, null)
                        : PageLinks.of(asked.address(), asked.paging(), alone));
    }

    private Page<HiddenAccount> people(Viewer.LocalViewer me, Asked asked, Kind kind, HiddenKind hiding) {
        return asked.shows(kind) ? hidden.page(hiding, me.id(), asked.search(), asked.paging()) : Page.empty();
    }

    private List<Hidden> rows(@Nullable Page<HiddenAccount> page, Map<Long, AccountItem> known) {
        Instant now = clock.instant();
        List<Hidden> rows = new ArrayList<>();
        for (HiddenAccount each : page == null ? List.<HiddenAccount>of() : page.items()) {
            AccountItem account = known.get(each.accountId());
            if (account != null) {
                Instant until = each.until();
                rows.add(new Hidden(account, each, until == null ? null : SafetyPage.Left.of(until, now)));
            }
        }
        return rows;
    }

    private static List<SafetyPage.FilterLine> filters(List<Filter> all, String search) {
        return all.stream()
                .filter(filter -> contains(filter.title(), search)
                        || filter.keywords().stream().anyMatch(word -> contains(word.keyword(), search)))
                .map(filter -> new SafetyPage.FilterLine(
                        filter.id(),
                        filter.title(),
                        filter.action().wireName(),
                        filter.keywords().size(),
                        filter.expiresAt()))
                .toList();
    }

    /** Threads have no names: what is searched is looked for in how they begin, among the last ones. */
    private List<SafetyPage.Thread> threads(Viewer.LocalViewer me, Asked asked) {
        boolean all = !asked.search().isEmpty() || asked.kind() == Kind.THREADS;
        List<MutedConversation> muted = threads.list(me, all ? MOST_THREADS : TOGETHER);
        Map<Long, PostLine> starts = new HashMap<>();
        lines.of(
                        muted.stream()
                                .map(MutedConversation::statusId)
                                .filter(Objects::nonNull)
                                .toList(),
                        me)
                .forEach(line -> starts.put(line.id(), line));
        return muted.stream()
                .map(each -> new SafetyPage.Thread(
                        each.conversationId(),
                        each.since(),
                        each.statusId() == null ? null : starts.get(each.statusId())))
                .filter(thread -> asked.search().isEmpty() || matches(thread.start(), asked.search()))
                .toList();
    }

    private static boolean matches(@Nullable PostLine start, String search) {
        return start != null && (contains(start.text(), search) || contains("@" + start.acct(), search));
    }

    private static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }
}
