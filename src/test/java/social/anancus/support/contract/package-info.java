/**
 * What clients rely on, as data ({@code src/test/resources/contract}), and the check of answers against it. Every JSON answer
 * that a test gets from a running server passes {@link social.anancus.support.contract.Contract}; which test saw which endpoint
 * work is noted for {@code docs/api-coverage.md}.
 */
package social.anancus.support.contract;
