package social.anancus.api.account;

import java.util.List;

/**
 * The entity FeatureApproval: whose collections may name the account.
 *
 * @param automatic who may do so at once
 * @param manual who may ask
 * @param currentUser what that comes to for somebody with a login here
 */
public record FeatureApprovalJson(List<String> automatic, List<String> manual, String currentUser) {
    /** Anybody's. */
    static final FeatureApprovalJson EVERYBODY = new FeatureApprovalJson(List.of("public"), List.of(), "automatic");

    /** Nobody's. */
    static final FeatureApprovalJson NOBODY = new FeatureApprovalJson(List.of(), List.of(), "denied");

    /** The account's server does not say. */
    static final FeatureApprovalJson UNSAID = new FeatureApprovalJson(List.of(), List.of(), "missing");
}
