/**
 * HTTP signatures, draft-cavage-12 and RFC 9421: {@link social.anancus.federation.signature.Signatures} and
 * {@link social.anancus.federation.signature.SignedHttp} make them, {@code VerifySignature} checks them and says which remote
 * account has signed, {@code SignedCaller} makes a viewer of a signed GET. It must not decide what a signer may do, and must
 * trust nothing that the signature does not cover.
 */
package social.anancus.federation.signature;
