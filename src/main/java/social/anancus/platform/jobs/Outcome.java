package social.anancus.platform.jobs;

import java.time.Duration;

/** What a handler says about its try. */
public sealed interface Outcome {
    /** The work is done, or there is nothing to do any more. */
    record Done() implements Outcome {}

    /**
     * The work has gone on in messages without rows ({@link JobMessages}), all of which the broker has. The row stays for a
     * while: if the broker loses its store meanwhile, the job is done again as if it were new. For jobs with a row only; with
     * others it is the same as {@link Done}.
     *
     * @param keep how long the row stays
     */
    record Entrusted(Duration keep) implements Outcome {}

    /**
     * It may work later. The last try turns into {@link GiveUp}.
     *
     * @param after how long to wait
     * @param reason why, for the admin
     */
    record Retry(Duration after, String reason) implements Outcome {}

    /**
     * It will never work. The job is kept among the {@link DeadJobs}.
     *
     * @param reason why, for the admin
     */
    record GiveUp(String reason) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    static Outcome entrusted(Duration keep) {
        return new Entrusted(keep);
    }

    static Outcome retry(Duration after, String reason) {
        return new Retry(after, reason);
    }

    static Outcome giveUp(String reason) {
        return new GiveUp(reason);
    }
}
