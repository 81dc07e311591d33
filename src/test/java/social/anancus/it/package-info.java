/**
 * The real server, started as {@code ./anancus run} starts it and driven from outside: over HTTP, by commands, in a browser,
 * by killing its processes.
 */
package social.anancus.it;
