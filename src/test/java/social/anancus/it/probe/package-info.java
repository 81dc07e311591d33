/**
 * Put into the web application of a server under test: makes it enqueue jobs and count their effects. Never shipped.
 */
package social.anancus.it.probe;
