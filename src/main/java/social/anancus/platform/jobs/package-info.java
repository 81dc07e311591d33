/**
 * Work that is done after a commit: rows in PostgreSQL written with the change, messages in JMS that wake workers.
 *
 * <p>{@link social.anancus.platform.jobs.Jobs} is the door for use cases, {@link social.anancus.platform.jobs.JobHandler}
 * what a ring implements, {@link social.anancus.platform.jobs.JobEngine} what boot starts,
 * {@link social.anancus.platform.jobs.DeadJobs} what admins see. A job may run twice and late, never not at all.
 * Nothing here sends a message inside a JTA transaction: such a send is lost without a sound on some servers.
 */
package social.anancus.platform.jobs;
