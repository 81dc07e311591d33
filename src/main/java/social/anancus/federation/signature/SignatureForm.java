package social.anancus.federation.signature;

/** How a request is signed. */
enum SignatureForm {
    /** {@code Signature: keyId=...}: draft-cavage-http-signatures-12, which every server reads. */
    DRAFT_CAVAGE,
    /** {@code Signature-Input: sig1=...}: HTTP Message Signatures, RFC 9421. */
    RFC_9421;

    SignatureForm other() {
        return this == DRAFT_CAVAGE ? RFC_9421 : DRAFT_CAVAGE;
    }
}
