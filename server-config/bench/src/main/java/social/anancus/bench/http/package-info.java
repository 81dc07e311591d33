/**
 * The smallest HTTP/1.1 client that can load a server on the same machine without taking its processor: one thread and
 * one kept connection per caller, requests that are bytes already, answers whose bodies are counted and not read.
 *
 * <p>It follows no redirects, sends no cookies and knows nothing of what is measured.
 */
package social.anancus.bench.http;
