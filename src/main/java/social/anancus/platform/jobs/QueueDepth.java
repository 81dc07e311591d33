package social.anancus.platform.jobs;

/**
 * What of a queue is in the database.
 *
 * @param queue the queue's short name
 * @param due jobs that wait for a worker
 * @param later jobs whose time has not come
 * @param running jobs that a worker holds
 */
public record QueueDepth(String queue, long due, long later, long running) {}
