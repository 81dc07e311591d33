package social.anancus.api.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The entity CredentialAccount: an account as its owner sees it.
 *
 * @param account as all see it
 * @param source for editing
 * @param role what the person may do
 */
public record CredentialAccountJson(@JsonUnwrapped AccountJson account, SourceJson source, RoleJson role) {}
