package social.anancus.api.relationship;

import java.util.List;
import social.anancus.api.account.AccountJson;

/**
 * The entity FamiliarFollowers.
 *
 * @param id an account
 * @param accounts those who follow it and are followed by the person
 */
public record FamiliarFollowersJson(String id, List<AccountJson> accounts) {}
