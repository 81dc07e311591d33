/**
 * What was measured, as a table for people (Markdown, to be put into a document as it is) and as JSON for programs.
 */
package social.anancus.bench.report;
