package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.login.NewAccount;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.support.CoreFixture;

class SiteActivityIT {
    @Test
    void peopleAndStatusesAreCountedByWeekAndServersOnce(@TempDir Path folder) {
        try (CoreFixture core = new CoreFixture(folder)) {
            core.run(() -> core.createAccount.create(
                    new NewAccount("alice", "alice@example.org", true, true, null, null, true),
                    core.someCredentials()));
            core.execute("update app_user set current_sign_in_at = created_at");
            core.execute("insert into status (id, account_id, visibility, created_at)" + " select " + core.ids.next()
                    + ", account_id, 'PUBLIC', now() from app_user");
            SiteActivity activity = new SiteActivity(
                    new ActivityRepository(core.persistence.entityManager()), core.clock, new Caches(new Metrics()));

            SiteActivity.Size size = core.run(activity::size);
            List<SiteActivity.Week> weeks = core.run(activity::weeks);

            assertThat(size.users()).isEqualTo(1);
            assertThat(size.peers()).isZero();
            assertThat(weeks).hasSize(12);
            // Thursday, the first of January 2026 began a week of those counted since 1970
            assertThat(weeks.getFirst()).isEqualTo(new SiteActivity.Week(1_767_225_600, 1, 1, 1));
            assertThat(weeks.get(1)).isEqualTo(new SiteActivity.Week(1_766_620_800, 0, 0, 0));
        }
    }
}
