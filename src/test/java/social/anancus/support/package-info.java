/**
 * What tests share: a real PostgreSQL for repository tests, the running server for tests over HTTP, mock peers.
 */
package social.anancus.support;
