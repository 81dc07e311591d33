package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import social.anancus.core.instance.Rule;
import social.anancus.core.instance.RuleRepository;
import social.anancus.core.timeline.AccountTimeline;
import social.anancus.platform.persistence.Paging;
import social.anancus.web.support.Browser;

/** Puts the report page together. */
@ApplicationScoped
class ReportPages {
    private static final AccountTimeline.Wanted OWN_WORDS = new AccountTimeline.Wanted(false, false, false, true, null);
    private static final int POSTS = 20;

    private People people;
    private Browser browser;
    private RuleRepository rules;
    private AccountTimeline timeline;
    private PostLines lines;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ReportPages() {}

    @Inject
    ReportPages(People people, Browser browser, RuleRepository rules, AccountTimeline timeline, PostLines lines) {
        this.people = people;
        this.browser = browser;
        this.rules = rules;
        this.timeline = timeline;
        this.lines = lines;
    }

    /**
     * The page.
     *
     * @param account who is reported
     * @param form what was typed
     * @param chosen statuses that the report is about
     * @param others other late statuses of the account
     * @param rules the rules of this server, in the language of the page where they are translated
     */
    public record Report(
            AccountItem account, ReportForm form, List<PostLine> chosen, List<PostLine> others, List<RuleLine> rules) {}

    /**
     * A rule.
     *
     * @param id its id
     * @param text what it says
     */
    public record RuleLine(long id, String text) {}

    Report of(AccountItem account, ReportForm form) {
        Set<Long> ids = new LinkedHashSet<>(form.statusIds());
        ids.addAll(timeline.page(people.viewer(), account.id(), OWN_WORDS, Paging.first(POSTS))
                .items());
        List<PostLine> chosen = new ArrayList<>();
        List<PostLine> others = new ArrayList<>();
        for (PostLine line : lines.of(ids, people.viewer())) {
            if (line.authorId() == account.id()) {
                (form.has(line.id()) ? chosen : others).add(line);
            }
        }
        Locale locale = browser.locale(null);
        return new Report(
                account,
                form,
                chosen,
                others,
                rules.findAll().stream().map(rule -> line(rule, locale)).toList());
    }

    boolean hasRules() {
        return !rules.findAll().isEmpty();
    }

    private static RuleLine line(Rule rule, Locale locale) {
        Rule.Translation translation = rule.translations().get(locale.getLanguage());
        return new RuleLine(
                rule.id(), translation == null || translation.text().isBlank() ? rule.text() : translation.text());
    }
}
