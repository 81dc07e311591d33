package social.anancus.core.relationship;

/** Something between two accounts, or an account and a domain, has changed. */
public sealed interface RelationshipEvent
        permits Followed,
                FollowRequested,
                FollowAuthorized,
                FollowRejected,
                Unfollowed,
                FollowRequestWithdrawn,
                Blocked,
                Unblocked,
                Muted,
                Unmuted,
                DomainBlocked,
                DomainUnblocked,
                Endorsed,
                Unendorsed,
                AccountMoved,
                FollowRenewed {}
