package social.anancus.it.probe;

import social.anancus.platform.jobs.Job;

/**
 * A job whose effect can be counted.
 *
 * @param number which one
 */
public record ProbeJob(long number) implements Job {}
