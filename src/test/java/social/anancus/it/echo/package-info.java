/**
 * An API of its own inside the server under test, below {@code /api/echo}: it answers what the server understood of a request.
 * Tests add these classes to a copy of the web application.
 */
package social.anancus.it.echo;
