/**
 * What {@code ./anancus} runs: provisions PostgreSQL and the app server in the data folder, supervises them, and speaks
 * to the running server for the admin commands. It knows nothing of the social network.
 */
package social.anancus.launcher;
