package social.anancus.core.policing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountReceived;
import social.anancus.core.account.RemoteAccountsFixture;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

/** What this server thinks of other domains, and what that does to their accounts. */
class DomainRulesIT {
    @TempDir
    private Path folder;

    private final List<Job> jobs = new ArrayList<>();
    private CoreFixture core;
    private RemoteAccountsFixture remotes;
    private DomainPolicy policy;
    private SetDomainRule set;
    private LiftDomainRule lift;
    private ApplyRulesToAccounts apply;

    @BeforeEach
    void open() {
        core = new CoreFixture(folder);
        remotes = new RemoteAccountsFixture(core);
        DomainRuleRepository rules = new DomainRuleRepository(core.entityManager);
        policy = new DomainPolicy(rules, CoreFixture.noBroadcast(), new Caches(new Metrics()));
        core.events.afterCommit(DomainRulesChanged.class, policy::changed);
        Jobs recorded = new RecordedJobs(jobs);
        set = new SetDomainRule(rules, core.uris, recorded, core.events.of(DomainRulesChanged.class), core.clock);
        lift = new LiftDomainRule(rules, recorded, core.events.of(DomainRulesChanged.class));
        apply = new ApplyRulesToAccounts(rules, remotes.events);
        core.clock.advance(Duration.ofNanos(123_456)); // clocks are finer than times in jobs
    }

    @AfterEach
    void close() {
        core.close();
    }

    private static final class RecordedJobs extends Jobs {
        private final List<Job> jobs;

        RecordedJobs(List<Job> jobs) {
            this.jobs = jobs;
        }

        @Override
        public void enqueue(Job job) {
            jobs.add(job);
        }
    }

    private DomainStanding standing(String domain) {
        return core.run(() -> policy.of(domain));
    }

    private DomainRule sets(String domain, Severity severity) {
        DomainRule rule = core.run(() -> set.set(DomainRuleDraft.of(domain, severity)));
        applies();
        return rule;
    }

    private List<Long> applies() {
        Json json = new Json();
        ApplyDomainRules carried = json.read(json.write(jobs.getLast()), ApplyDomainRules.class);
        return core.run(() -> apply.apply(carried, 0)).suspended();
    }

    /** MOD-01, MOD-02. */
    @Test
    void aRuleCountsAtOnceForAllFormsOfTheDomainAndItsSubdomains() {
        assertThat(standing("evil.example")).isEqualTo(DomainStanding.FREE);
        sets(" Evil.Example ", Severity.SUSPEND);
        for (String form :
                List.of("evil.example", "EVIL.example.", "evil.example:443", "a.b.evil.example", "sub.EVIL.EXAMPLE")) {
            assertThat(standing(form).suspended()).as(form).isTrue();
        }
        for (String other : List.of("notevil.example", "example", "evil.example.org")) {
            assertThat(standing(other)).as(other).isEqualTo(DomainStanding.FREE);
        }
        sets("bücher.example", Severity.SILENCE);
        assertThat(standing("xn--bcher-kva.example").silenced()).isTrue();
        core.run(() -> lift.lift("evil.example"));
        assertThat(standing("a.evil.example")).isEqualTo(DomainStanding.FREE);
    }

    @Test
    void theStrongestOfSeveralRulesCounts() {
        core.run(() -> set.set(
                new DomainRuleDraft("evil.example", Severity.NOOP, true, false, DomainRule.Comments.NONE, false)));
        sets("sub.evil.example", Severity.SILENCE);
        assertThat(standing("evil.example")).isEqualTo(new DomainStanding(Severity.NOOP, true, false));
        assertThat(standing("a.sub.evil.example")).isEqualTo(new DomainStanding(Severity.SILENCE, true, false));
        sets("evil.example", Severity.SUSPEND);
        assertThat(standing("a.sub.evil.example")).isEqualTo(new DomainStanding(Severity.SUSPEND, true, true));
    }

    @Test
    void thisServerAndWhatIsNoDomainAreRefused() {
        for (String bad : List.of("anancus.example", "example", "no domain", "", "a..b")) {
            assertThatThrownBy(() -> sets(bad, Severity.SUSPEND)).as(bad).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> core.run(() -> lift.lift("free.example"))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatARuleHasDoneToAccountsIsUndoneWhenItIsLifted() {
        long carol = remotes.account("carol", "sub.evil.example");
        long before = remotes.account("dave", "sub.evil.example");
        core.execute("update account set silenced_at = '2020-01-01' where id = " + before);
        long other = remotes.account("erin", "free.example");
        sets("evil.example", Severity.SILENCE);
        assertThat(remotes.actor(carol).state().silenced()).isTrue();
        assertThat(remotes.actor(other).state().silenced()).isFalse();
        assertThat(core.events.committed(AccountChanged.class)).contains(new AccountChanged(carol));
        core.run(() -> set.set(DomainRuleDraft.of("evil.example", Severity.SUSPEND)));
        assertThat(applies()).containsExactlyInAnyOrder(carol, before);
        assertThat(remotes.actor(carol).isSuspended()).isTrue();
        assertThat(remotes.actor(carol).state().silenced()).isFalse();
        remotes.account("carol", "sub.evil.example");
        assertThat(remotes.actor(carol).isSuspended()).isTrue();
        core.run(() -> lift.lift("evil.example"));
        assertThat(applies()).isEmpty();
        assertThat(remotes.actor(carol).isSuspended()).isFalse();
        assertThat(remotes.actor(before).state().silenced()).isTrue();
        assertThat(remotes.actor(before).isSuspended()).isFalse();
    }

    @Test
    void newAccountsOfALimitedDomainBeginAsLimited() {
        sets("evil.example", Severity.SILENCE);
        long carol = remotes.account("carol", "a.evil.example");
        core.run(() -> {
            apply.received(new AccountReceived(carol, "a.evil.example", true, false));
            return true;
        });
        assertThat(remotes.actor(carol).state().silenced()).isTrue();
        long local = People.local(core);
        assertThat(remotes.actor(local).state().silenced()).isFalse();
    }
}
