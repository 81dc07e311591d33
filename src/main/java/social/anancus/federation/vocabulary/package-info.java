/**
 * A tolerant view of ActivityStreams 2.0 as servers really send it: one value or many, an id or a whole object, types and
 * names with and without prefixes, texts in several languages.
 *
 * <p>{@link social.anancus.federation.vocabulary.AsObject} is the view, {@link social.anancus.federation.vocabulary.AsTypes}
 * the types that mean something here, {@link social.anancus.federation.vocabulary.AsLimits} how much is read,
 * {@link social.anancus.federation.vocabulary.Origin} whose word counts for what. It must not decide what a document means
 * for this server, and trusts nothing in it.
 */
package social.anancus.federation.vocabulary;
