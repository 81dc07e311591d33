/**
 * Figures of the running server: {@link social.anancus.platform.metrics.Metrics} collects them for Prometheus,
 * {@link social.anancus.platform.metrics.Caches} makes caches whose figures show there and as JMX beans. Who measures
 * something registers it here; nothing here decides who may read it.
 */
package social.anancus.platform.metrics;
