/**
 * Load and its measure: callers who wait for each answer (closed model) or who come at a rate whatever happens (open
 * model), and what they saw.
 *
 * <p>In the open model a latency counts from the moment at which the request was due, so that a server that stands still is
 * not flattered by the requests that were held back meanwhile (coordinated omission).
 */
package social.anancus.bench.load;
