package social.anancus.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.NotFound;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsIT {
    private CoreFixture core;
    private CreateReport createReport;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        createReport = new CreateReport(
                new ReportRepository(core.persistence.entityManager()),
                core.accounts,
                core.events.of(ReportCreated.class),
                core.clock);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void makePeople() {
        alice = People.local(core);
        bob = People.local(core);
    }

    private Report report(long target, List<Long> statuses, @Nullable String category, List<Long> rules) {
        ReportDraft draft = new ReportDraft(target, statuses, "unkind", category, rules, true);
        return core.run(() -> createReport.create(alice, null, draft));
    }

    @Test
    void aReportIsKeptAndTold() {
        long status = People.status(core, bob, "PUBLIC");
        Report report = report(bob, List.of(status, status), "spam", List.of());

        assertThat(report.category()).isEqualTo(ReportCategory.SPAM);
        assertThat(report.statusIds()).containsExactly(status);
        assertThat(report.forwarded()).as("bob is of this server").isFalse();
        assertThat(core.select("select comment from report where id = " + report.id()))
                .isEqualTo("unkind");
        assertThat(core.events.committed(ReportCreated.class))
                .contains(new ReportCreated(report.id(), alice, bob, false));

        long carol = People.remote(core, "remote.example");
        assertThat(report(carol, List.of(), null, List.of()).forwarded()).isTrue();
        assertThat(report(carol, List.of(), null, List.of()).category()).isEqualTo(ReportCategory.OTHER);
    }

    @Test
    void onlyWhatTheReporterSeesOfTheReportedCanBeReported() {
        long hidden = People.status(core, bob, "PRIVATE");
        long others = People.status(core, alice, "PUBLIC");
        assertThatThrownBy(() -> report(bob, List.of(hidden), null, List.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(bob, List.of(others), null, List.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(1, List.of(), null, List.of())).isInstanceOf(NotFound.class);
        People.follow(core, alice, bob);
        assertThat(report(bob, List.of(hidden), null, List.of()).statusIds()).containsExactly(hidden);
    }

    @Test
    void mistakesAreToldAsUpstream() {
        ReportDraft wordy = new ReportDraft(bob, List.of(), "a".repeat(1001), null, List.of(), false);
        assertThatThrownBy(() -> core.run(() -> createReport.create(alice, null, wordy)))
                .hasMessage("Validation failed: Comment is too long (maximum is 1000 characters)");
        assertThatThrownBy(() -> report(bob, List.of(), "spam", List.of(1L)))
                .hasMessage("Validation failed: Rule ids must be blank");
        assertThatThrownBy(() -> report(bob, List.of(), "some", List.of()))
                .hasMessage("'some' is not a valid category");
    }
}
