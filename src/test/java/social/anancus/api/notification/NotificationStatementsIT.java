package social.anancus.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.api.report.ReportJsonMapper;
import social.anancus.core.moderation.ReadReports;
import social.anancus.core.moderation.ReportRepository;
import social.anancus.core.notification.FindStreamedNotification;
import social.anancus.core.notification.NotificationLists;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.JsonMappers;
import social.anancus.support.People;
import social.anancus.support.RichStatuses;

/** A page of forty notifications costs as many SQL statements as a page of one, single or in groups. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationStatementsIT {
    private static final int MANY = 40;

    private CoreFixture core;
    private NotificationLists lists;
    private long receiver;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        lists = new NotificationLists(core);
        receiver = People.local(core);
        for (int i = 0; i < MANY; i++) {
            long status = RichStatuses.write(core, receiver, "told");
            core.execute("insert into notification (account_id, from_account_id, type, status_id, group_key,"
                    + " created_at) values (" + receiver + ", " + RichStatuses.author(core, i % 2 == 1)
                    + ", 'FAVOURITE', " + status
                    + ", 'favourite-" + status + "-1', now())");
        }
    }

    @AfterAll
    void close() {
        core.close();
    }

    private long cost(int limit, BiFunction<NotificationJsonMapper, Paging, List<?>> read) {
        JsonMappers mappers = JsonMappers.cold(core);
        NotificationJsonMapper mapper = new NotificationJsonMapper(
                mappers.accounts(),
                mappers.statuses(),
                new ReportJsonMapper(new ReadReports(new ReportRepository(core.entityManager)), mappers.accounts()),
                new FindStreamedNotification());
        long before = core.persistence.statements();
        assertThat(core.run(() -> read.apply(mapper, Paging.first(limit)))).hasSize(limit);
        return core.persistence.statements() - before;
    }

    private void costsTheSameForOneAndMany(BiFunction<NotificationJsonMapper, Paging, List<?>> read) {
        long one = cost(1, read);
        assertThat(cost(MANY, read)).as("forty against one").isEqualTo(one);
        assertThat(one).isBetween(2L, 14L);
    }

    @Test
    void oneByOne() {
        costsTheSameForOneAndMany(
                (mapper, paging) -> mapper.toJson(lists.list(receiver, paging).items(), receiver));
    }

    @Test
    void inGroups() {
        costsTheSameForOneAndMany((mapper, paging) -> mapper.toJson(
                        lists.groups(receiver, paging).items(), receiver, new NotificationJsonMapper.Style(true, false))
                .notificationGroups());
    }
}
