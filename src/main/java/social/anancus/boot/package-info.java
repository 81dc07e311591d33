/**
 * Wiring only: JAX-RS applications, the front door that routes requests, start-up order. It may see everything and holds
 * no logic; nothing depends on it.
 */
package social.anancus.boot;
