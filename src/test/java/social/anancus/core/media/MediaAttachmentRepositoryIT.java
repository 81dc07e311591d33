package social.anancus.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

class MediaAttachmentRepositoryIT {
    private static final String KEY = "ab/cd/0123456789abcdef0123456789ab.jpg";

    @TempDir
    Path folder;

    private CoreFixture core;
    private MediaAttachmentRepository attachments;
    private final RecordedJobs jobs = new RecordedJobs();
    private long alice;
    private long bob;

    private static final class RecordedJobs extends Jobs {
        private final List<Job> enqueued = new ArrayList<>();

        @Override
        public void enqueue(Job job) {
            enqueued.add(job);
        }
    }

    @BeforeEach
    void open() {
        core = new CoreFixture(folder);
        attachments = new MediaAttachmentRepository(core.persistence.entityManager());
        alice = People.local(core);
        bob = People.local(core);
        for (long status : List.of(7L, 8L)) {
            core.execute("insert into status (id, account_id, visibility, created_at) values (" + status + ", " + alice
                    + ", 'PUBLIC', now())");
        }
        core.execute("insert into scheduled_status (id, account_id, scheduled_at, params, created_at) overriding system"
                + " value values (3, " + alice + ", now(), '{}', now())");
    }

    @AfterEach
    void close() {
        core.close();
    }

    private static ProcessedMedia picture() {
        return new ProcessedMedia(
                MediaType.IMAGE,
                new MediaFile(KEY, "image/jpeg", 10),
                new MediaFile(KEY.replace("ab/", "ac/"), "image/jpeg", 5),
                new PixelSize(600, 400),
                new PixelSize(300, 200),
                "U00000fQfQfQfQfQfQfQfQfQfQfQ",
                null);
    }

    private long upload(long owner) {
        AddMedia add = new AddMedia(attachments, jobs, core.ids, core.clock);
        MediaWords words = new MediaWords("a hill", new Focus(0.5, -0.5));
        return core.run(() -> add.add(new NewMedia(owner, picture(), MediaType.IMAGE, null, false, words, null, null))
                .id());
    }

    private long film(long owner) {
        AddMedia add = new AddMedia(attachments, jobs, core.ids, core.clock);
        return core.run(() -> add.add(
                        new NewMedia(owner, null, MediaType.VIDEO, KEY, true, new MediaWords(null, null), null, null))
                .id());
    }

    private MediaAttachment load(long id) {
        return core.run(() -> attachments.find(id).orElseThrow());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        MediaAttachment read = load(upload(alice));

        assertThat(read.type()).isEqualTo(MediaType.IMAGE);
        assertThat(read.processing()).isEqualTo(ProcessingState.DONE);
        assertThat(read.description()).isEqualTo("a hill");
        assertThat(read.focus()).isEqualTo(new Focus(0.5, -0.5));
        assertThat(read.size()).isEqualTo(new PixelSize(600, 400));
        assertThat(read.original().key()).isEqualTo(KEY);
        assertThat(read.thumbnail().key()).isNull();
        assertThat(read.keys()).hasSize(2);
        assertThat(jobs.enqueued).isEmpty();
    }

    @Test
    void aStatusGetsItsWritersOwnAttachmentsInTheOrderItNamesThem() {
        long first = upload(alice);
        long second = upload(alice);
        long others = upload(bob);

        List<MediaAttachment> found =
                core.run(() -> attachments.findAllOf(alice, List.of(second, others, first, 1L, second)));

        assertThat(found).extracting(MediaAttachment::id).containsExactly(second, first);
    }

    @Test
    void noStatusTakesWhatAnotherHas() {
        long id = upload(alice);
        assertThat(core.<Integer>run(() -> attachments.attach(List.of(id), 7))).isOne();

        assertThat(core.<Integer>run(() -> attachments.attach(List.of(id), 8))).isZero();
        assertThat(core.run(() -> attachments.findAllOf(alice, List.of(id)))).isEmpty();
        assertThat(core.run(() -> attachments.findUnattached(alice, id))).isEmpty();
        assertThat(load(id).statusId()).isEqualTo(7);
    }

    @Test
    void theAttachmentsOfManyStatusesComeTogether() {
        long first = upload(alice);
        long second = upload(alice);
        long third = upload(bob);
        core.<Integer>run(() -> attachments.attach(List.of(first, second), 7));
        core.<Integer>run(() -> attachments.attach(List.of(third), 8));

        Map<Long, List<MediaAttachment>> found = core.run(() -> attachments.findByStatuses(List.of(7L, 8L, 9L)));

        assertThat(found).containsOnlyKeys(7L, 8L);
        assertThat(found.get(7L)).extracting(MediaAttachment::id).containsExactly(first, second);
    }

    @Test
    void whatWasKeptForLaterCanStillBeGivenToItsStatus() {
        long id = upload(alice);
        core.<Integer>run(() -> attachments.reserve(List.of(id), 3));
        assertThat(core.run(() -> attachments.findAllOf(alice, List.of(id)))).isEmpty();
        assertThat(core.run(() -> attachments.findByScheduledStatus(3))).hasSize(1);

        assertThat(core.<Integer>run(() -> attachments.attach(List.of(id), 7))).isOne();
        assertThat(load(id).scheduledStatusId()).isNull();
    }

    @Test
    void aFilmIsDoneOnceAndItsUploadGoes() {
        long id = film(alice);
        assertThat(jobs.enqueued).containsExactly(new ProcessMedia(id));
        BeginMedia begin = new BeginMedia(attachments, core.clock);
        CompleteMedia complete = new CompleteMedia(attachments, jobs, core.clock);

        assertThat(core.run(() -> begin.begin(id))).contains(KEY);
        assertThat(load(id).processing()).isEqualTo(ProcessingState.PROCESSING);
        assertThat(core.<Boolean>run(() -> complete.complete(id, picture()))).isTrue();

        assertThat(core.<Boolean>run(() -> complete.complete(id, picture()))).isFalse();
        assertThat(core.run(() -> begin.begin(id))).isEmpty();
        assertThat(jobs.enqueued).endsWith(new DeleteMediaBlobs(List.of(KEY)));
    }

    @Test
    void aFilmThatFailsIsOfferedToNoStatus() {
        long id = film(alice);

        core.run(() -> {
            new FailMedia(attachments, jobs, core.clock).fail(id);
            return id;
        });

        assertThat(load(id).processing()).isEqualTo(ProcessingState.FAILED);
        assertThat(core.run(() -> attachments.findAllOf(alice, List.of(id)))).isEmpty();
    }

    @Test
    void onlyItsOwnerDeletesAnUploadAndOnlyWhileNoStatusHasIt() {
        long used = upload(alice);
        long unused = upload(alice);
        core.<Integer>run(() -> attachments.attach(List.of(used), 7));
        DeleteMedia delete = new DeleteMedia(attachments, jobs);

        assertThatThrownBy(() -> delete(delete, bob, unused)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> delete(delete, alice, used))
                .isInstanceOf(Invalid.class)
                .hasMessage("Media attachment is currently used by a status");
        delete(delete, alice, unused);

        assertThat(core.run(() -> attachments.find(unused))).isEmpty();
        assertThat(jobs.enqueued)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeleteMediaBlobs.class, job -> assertThat(job.keys()).hasSize(2));
    }

    private void delete(DeleteMedia delete, long account, long id) {
        core.run(() -> {
            delete.delete(account, id);
            return id;
        });
    }

    @Test
    void uploadsThatNobodyUsesGoAfterADay() {
        long abandoned = upload(alice);
        long used = upload(alice);
        long reserved = upload(alice);
        core.<Integer>run(() -> attachments.attach(List.of(used), 7));
        core.<Integer>run(() -> attachments.reserve(List.of(reserved), 3));
        RemoveAbandonedMedia clean = new RemoveAbandonedMedia(attachments, jobs, core.clock);
        assertThat(core.<Boolean>run(clean::remove)).isFalse();
        assertThat(core.run(() -> attachments.find(abandoned))).isPresent();

        core.clock.advance(Duration.ofHours(25));
        long fresh = upload(alice);
        core.<Boolean>run(clean::remove);

        assertThat(core.run(() -> attachments.find(abandoned))).isEmpty();
        assertThat(List.of(used, reserved, fresh))
                .allSatisfy(
                        id -> assertThat(core.run(() -> attachments.find(id))).isPresent());
        assertThat(jobs.enqueued).hasSize(1);
    }

    @Test
    void attachmentsAreRemovedWithTheirFilesWhateverTheyBelongTo() {
        long id = upload(alice);
        core.<Integer>run(() -> attachments.attach(List.of(id), 7));

        core.run(() -> {
            new RemoveMedia(attachments, jobs).remove(List.of(id, 99L));
            return id;
        });

        assertThat(core.run(() -> attachments.find(id))).isEmpty();
        assertThat(Objects.requireNonNull(jobs.enqueued.get(0))).isInstanceOf(DeleteMediaBlobs.class);
    }
}
