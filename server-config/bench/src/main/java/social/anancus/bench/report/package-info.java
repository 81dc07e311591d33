/**
 * What was measured, as a table for people (Markdown, to be put into a document as it is) and as JSON for programs. The
 * figures themselves come from {@code load}, {@code scenario} and {@code server}; nothing is computed here.
 */
package social.anancus.bench.report;
