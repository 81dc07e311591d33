package social.anancus.arch.bad.platform.jobs;

/** Innocent: what handles jobs. */
public interface JobHandler {}
