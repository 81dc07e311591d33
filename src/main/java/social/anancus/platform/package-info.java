/**
 * The technical base: settings, ids, persistence, jobs, broadcast, outbound HTTP, crypto, JSON, text, mail, blobs, i18n,
 * rate limits, logs, health. It holds no social word and depends on no other ring.
 */
package social.anancus.platform;
