/**
 * Put into the web application of a server under test: publishes events of streams and renders payloads of any size. Never
 * shipped.
 */
package social.anancus.it.streamprobe;
