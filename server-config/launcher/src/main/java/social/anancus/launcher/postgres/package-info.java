/**
 * An own PostgreSQL: binaries from Maven, a data folder, one postmaster as a direct child of this process. Settings are
 * durable ones (fsync, synchronous_commit); it listens on loopback only and asks for a password.
 */
package social.anancus.launcher.postgres;
