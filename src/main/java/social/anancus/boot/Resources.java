package social.anancus.boot;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import social.anancus.api.account.AccountTagsResource;
import social.anancus.api.account.AccountsResource;
import social.anancus.api.account.CredentialsResource;
import social.anancus.api.account.PreferencesResource;
import social.anancus.api.account.ProfileResource;
import social.anancus.api.announcement.AnnouncementsResource;
import social.anancus.api.answer.AnswerHeaders;
import social.anancus.api.answer.ApiDefaults;
import social.anancus.api.apps.AppsResource;
import social.anancus.api.console.AccountsConsoleResource;
import social.anancus.api.console.ApplicationsConsoleResource;
import social.anancus.api.console.DomainsConsoleResource;
import social.anancus.api.console.RegistrationsConsoleResource;
import social.anancus.api.console.TransfersConsoleResource;
import social.anancus.api.conversation.ConversationMarksResource;
import social.anancus.api.conversation.ConversationsResource;
import social.anancus.api.emoji.CustomEmojisResource;
import social.anancus.api.error.ExpectedExceptionMapper;
import social.anancus.api.error.HttpExceptionMapper;
import social.anancus.api.error.UnexpectedExceptionMapper;
import social.anancus.api.filter.FilterKeywordsResource;
import social.anancus.api.filter.FilterStatusesResource;
import social.anancus.api.filter.FiltersResource;
import social.anancus.api.filter.V1FiltersResource;
import social.anancus.api.health.HealthResource;
import social.anancus.api.health.MetricsResource;
import social.anancus.api.instance.InstanceResource;
import social.anancus.api.instance.InstanceTextsResource;
import social.anancus.api.instance.InstanceV2Resource;
import social.anancus.api.json.JsonBodyReader;
import social.anancus.api.json.JsonBodyWriter;
import social.anancus.api.list.AccountListsResource;
import social.anancus.api.list.ListAccountsResource;
import social.anancus.api.list.ListsResource;
import social.anancus.api.marker.MarkersResource;
import social.anancus.api.media.MediaFilesResource;
import social.anancus.api.media.MediaProxyResource;
import social.anancus.api.media.MediaResource;
import social.anancus.api.media.MediaV2Resource;
import social.anancus.api.notification.NotificationDismissalsResource;
import social.anancus.api.notification.NotificationGroupMembersResource;
import social.anancus.api.notification.NotificationGroupsClearingResource;
import social.anancus.api.notification.NotificationGroupsResource;
import social.anancus.api.notification.NotificationPolicyResource;
import social.anancus.api.notification.NotificationPolicyV1Resource;
import social.anancus.api.notification.NotificationRequestDecisionsResource;
import social.anancus.api.notification.NotificationRequestsResource;
import social.anancus.api.notification.NotificationsResource;
import social.anancus.api.notification.UnreadNotificationGroupsResource;
import social.anancus.api.notification.UnreadNotificationsResource;
import social.anancus.api.oauth.MetadataResource;
import social.anancus.api.oauth.TokenResource;
import social.anancus.api.oauth.UserinfoResource;
import social.anancus.api.oembed.OEmbedResource;
import social.anancus.api.reaction.BookmarksResource;
import social.anancus.api.reaction.FavouritesResource;
import social.anancus.api.reaction.PollsResource;
import social.anancus.api.reaction.StatusBookmarksResource;
import social.anancus.api.reaction.StatusFavouritesResource;
import social.anancus.api.reaction.StatusMutesResource;
import social.anancus.api.reaction.StatusPinsResource;
import social.anancus.api.reaction.StatusReblogsResource;
import social.anancus.api.relationship.BlockingResource;
import social.anancus.api.relationship.BlocksResource;
import social.anancus.api.relationship.DirectoryResource;
import social.anancus.api.relationship.DomainBlocksResource;
import social.anancus.api.relationship.EndorsementsResource;
import social.anancus.api.relationship.FollowListsResource;
import social.anancus.api.relationship.FollowRequestsResource;
import social.anancus.api.relationship.FollowsResource;
import social.anancus.api.relationship.MutesResource;
import social.anancus.api.relationship.OwnEndorsementsResource;
import social.anancus.api.relationship.RelationshipsResource;
import social.anancus.api.relationship.SuggestionsResource;
import social.anancus.api.relationship.V1SuggestionsResource;
import social.anancus.api.report.ReportsResource;
import social.anancus.api.request.ParamsReader;
import social.anancus.api.search.SearchResource;
import social.anancus.api.security.Doors;
import social.anancus.api.security.Throttle;
import social.anancus.api.signup.EmailConfirmationsResource;
import social.anancus.api.signup.SignUpResource;
import social.anancus.api.status.ScheduledStatusesResource;
import social.anancus.api.status.StatusReadingResource;
import social.anancus.api.status.StatusWritingResource;
import social.anancus.api.tag.FeaturedTagsResource;
import social.anancus.api.tag.FollowedTagsResource;
import social.anancus.api.tag.TagsResource;
import social.anancus.api.timeline.AccountStatusesResource;
import social.anancus.api.timeline.TimelinesResource;
import social.anancus.federation.door.DoorErrors;
import social.anancus.federation.inbox.InboxResource;
import social.anancus.federation.inbox.InstanceInboxResource;
import social.anancus.federation.inbox.NamedInboxResource;
import social.anancus.federation.inbox.NumberedInboxResource;
import social.anancus.federation.serve.ActorsResource;
import social.anancus.federation.serve.EmojisResource;
import social.anancus.federation.serve.HashtagsResource;
import social.anancus.federation.serve.InstanceActorResource;
import social.anancus.federation.serve.NodeInfoResource;
import social.anancus.federation.serve.ProfilesResource;
import social.anancus.federation.serve.StatusesResource;
import social.anancus.federation.serve.WebFingerResource;
import social.anancus.federation.serve.WellKnownResource;
import social.anancus.web.account.FollowListsPageResource;
import social.anancus.web.account.HidePageResource;
import social.anancus.web.account.PeopleActionsResource;
import social.anancus.web.account.ProfilePageResource;
import social.anancus.web.account.ReportPageResource;
import social.anancus.web.announcement.AnnouncementActionsResource;
import social.anancus.web.app.LanguageResource;
import social.anancus.web.app.ManifestResource;
import social.anancus.web.app.ShareResource;
import social.anancus.web.app.ThemesResource;
import social.anancus.web.auth.AuthorizeResource;
import social.anancus.web.auth.ChangePasswordResource;
import social.anancus.web.auth.ConfirmationResource;
import social.anancus.web.auth.EditMovedResource;
import social.anancus.web.auth.PasswordResource;
import social.anancus.web.auth.SecondFactorResource;
import social.anancus.web.auth.SignInResource;
import social.anancus.web.auth.SignOutResource;
import social.anancus.web.compose.ComposeResource;
import social.anancus.web.compose.DeleteResource;
import social.anancus.web.compose.DraftsResource;
import social.anancus.web.compose.EditResource;
import social.anancus.web.compose.ScheduledResource;
import social.anancus.web.conversation.ConversationListResource;
import social.anancus.web.conversation.ConversationResource;
import social.anancus.web.embed.EmbedResource;
import social.anancus.web.feed.AccountFeedResource;
import social.anancus.web.feed.TagFeedResource;
import social.anancus.web.interaction.AuthorizeFollowResource;
import social.anancus.web.interaction.AuthorizeInteractionResource;
import social.anancus.web.interaction.RemoteFollowResource;
import social.anancus.web.landing.AboutResource;
import social.anancus.web.landing.LandingResource;
import social.anancus.web.landing.PrivacyResource;
import social.anancus.web.landing.TermsMovedResource;
import social.anancus.web.landing.TermsResource;
import social.anancus.web.list.ListDeleteResource;
import social.anancus.web.list.ListEditResource;
import social.anancus.web.list.ListMembersResource;
import social.anancus.web.list.OwnListsResource;
import social.anancus.web.notification.FollowRequestsPageResource;
import social.anancus.web.notification.HeldBackResource;
import social.anancus.web.notification.NotificationFeedResource;
import social.anancus.web.safety.SafetyPageResource;
import social.anancus.web.search.SearchingResource;
import social.anancus.web.settings.SettingsResource;
import social.anancus.web.settings.appearance.AppearanceResource;
import social.anancus.web.settings.application.ApplicationsResource;
import social.anancus.web.settings.application.DevelopmentResource;
import social.anancus.web.settings.filter.FiltersPageResource;
import social.anancus.web.settings.login.DeleteAccountResource;
import social.anancus.web.settings.login.LoginSettingsResource;
import social.anancus.web.settings.login.ProofResource;
import social.anancus.web.settings.login.SecurityKeysResource;
import social.anancus.web.settings.login.SessionsResource;
import social.anancus.web.settings.login.TwoStepResource;
import social.anancus.web.settings.moving.MovingResource;
import social.anancus.web.settings.preference.NotificationSettingsResource;
import social.anancus.web.settings.preference.PostingSettingsResource;
import social.anancus.web.settings.preference.PrivacySettingsResource;
import social.anancus.web.settings.profile.ProfileSettingsResource;
import social.anancus.web.signup.RegistrationResource;
import social.anancus.web.signup.SetUpResource;
import social.anancus.web.status.HistoryResource;
import social.anancus.web.status.ReactedResource;
import social.anancus.web.status.StatusActionsResource;
import social.anancus.web.status.StatusPageResource;
import social.anancus.web.support.Gate;
import social.anancus.web.support.PageErrors;
import social.anancus.web.support.ScriptAnswers;
import social.anancus.web.support.SentFormReader;
import social.anancus.web.support.ViewWriter;
import social.anancus.web.timeline.ExploreResource;
import social.anancus.web.timeline.HomeResource;
import social.anancus.web.timeline.KeptResource;
import social.anancus.web.timeline.ListTimelineResource;
import social.anancus.web.timeline.PublicResource;
import social.anancus.web.timeline.TagResource;

/** What each JAX-RS application serves, listed: nothing is found by scanning, so a start need not look for it. */
final class Resources {
    /** Names of Jersey's switches; another implementation passes over them. */
    static final Map<String, Object> PROPERTIES = Map.of(
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.server.disableMoxyJson", true,
            // behind a proxy the server does not know its own address
            "jersey.config.server.headers.location.relative.resolution.disabled", true,
            "jersey.config.server.response.setStatusOverSendError", true);

    private static final Set<Class<?>> SHARED = Set.of(
            Doors.class,
            AnswerHeaders.class,
            ParamsReader.class,
            JsonBodyReader.class,
            JsonBodyWriter.class,
            ExpectedExceptionMapper.class,
            HttpExceptionMapper.class,
            UnexpectedExceptionMapper.class);

    private static final Set<Class<?>> PAGES = Set.of(
            ChangePasswordResource.class,
            AccountFeedResource.class,
            TagFeedResource.class,
            AuthorizeFollowResource.class,
            AuthorizeInteractionResource.class,
            RemoteFollowResource.class,
            AboutResource.class,
            LandingResource.class,
            PrivacyResource.class,
            TermsMovedResource.class,
            TermsResource.class,
            RegistrationResource.class,
            SetUpResource.class,
            Gate.class,
            SentFormReader.class,
            ViewWriter.class,
            PageErrors.class,
            ProfilePageResource.class,
            PeopleActionsResource.class,
            FollowListsPageResource.class,
            FollowRequestsPageResource.class,
            HidePageResource.class,
            ReportPageResource.class,
            SafetyPageResource.class,
            ScriptAnswers.class,
            AppearanceResource.class,
            LanguageResource.class,
            ManifestResource.class,
            ShareResource.class,
            ThemesResource.class,
            SignInResource.class,
            SignOutResource.class,
            AuthorizeResource.class,
            ConfirmationResource.class,
            PasswordResource.class,
            EditMovedResource.class,
            SecondFactorResource.class,
            SettingsResource.class,
            ProfileSettingsResource.class,
            NotificationSettingsResource.class,
            PostingSettingsResource.class,
            PrivacySettingsResource.class,
            FiltersPageResource.class,
            DeleteAccountResource.class,
            LoginSettingsResource.class,
            ProofResource.class,
            SecurityKeysResource.class,
            SessionsResource.class,
            TwoStepResource.class,
            MovingResource.class,
            ApplicationsResource.class,
            DevelopmentResource.class,
            HistoryResource.class,
            ReactedResource.class,
            StatusActionsResource.class,
            StatusPageResource.class,
            ExploreResource.class,
            AnnouncementActionsResource.class,
            HomeResource.class,
            KeptResource.class,
            ListTimelineResource.class,
            PublicResource.class,
            TagResource.class,
            ComposeResource.class,
            DeleteResource.class,
            DraftsResource.class,
            EditResource.class,
            ScheduledResource.class,
            EmbedResource.class,
            ConversationListResource.class,
            ConversationResource.class,
            ListDeleteResource.class,
            ListEditResource.class,
            ListMembersResource.class,
            OwnListsResource.class,
            HeldBackResource.class,
            NotificationFeedResource.class,
            SearchingResource.class);

    private static final Set<Class<?>> API = Set.of(
            AccountListsResource.class,
            AccountStatusesResource.class,
            AccountTagsResource.class,
            AccountsResource.class,
            AnnouncementsResource.class,
            ApiDefaults.class,
            AppsResource.class,
            BlockingResource.class,
            BlocksResource.class,
            BookmarksResource.class,
            ConversationMarksResource.class,
            ConversationsResource.class,
            CredentialsResource.class,
            CustomEmojisResource.class,
            DirectoryResource.class,
            DomainBlocksResource.class,
            EmailConfirmationsResource.class,
            EndorsementsResource.class,
            FavouritesResource.class,
            FeaturedTagsResource.class,
            FilterKeywordsResource.class,
            FilterStatusesResource.class,
            FiltersResource.class,
            FollowListsResource.class,
            FollowRequestsResource.class,
            FollowedTagsResource.class,
            FollowsResource.class,
            InstanceResource.class,
            InstanceTextsResource.class,
            InstanceV2Resource.class,
            ListAccountsResource.class,
            ListsResource.class,
            MarkersResource.class,
            MediaResource.class,
            MediaV2Resource.class,
            MutesResource.class,
            NotificationDismissalsResource.class,
            NotificationGroupMembersResource.class,
            NotificationGroupsClearingResource.class,
            NotificationGroupsResource.class,
            NotificationPolicyResource.class,
            NotificationPolicyV1Resource.class,
            NotificationRequestDecisionsResource.class,
            NotificationRequestsResource.class,
            NotificationsResource.class,
            OEmbedResource.class,
            OwnEndorsementsResource.class,
            PollsResource.class,
            PreferencesResource.class,
            ProfileResource.class,
            RelationshipsResource.class,
            ReportsResource.class,
            ScheduledStatusesResource.class,
            SearchResource.class,
            SignUpResource.class,
            StatusBookmarksResource.class,
            StatusFavouritesResource.class,
            StatusMutesResource.class,
            StatusPinsResource.class,
            StatusReadingResource.class,
            StatusReblogsResource.class,
            StatusWritingResource.class,
            SuggestionsResource.class,
            TagsResource.class,
            Throttle.class,
            TimelinesResource.class,
            UnreadNotificationGroupsResource.class,
            UnreadNotificationsResource.class,
            V1FiltersResource.class,
            V1SuggestionsResource.class);

    private Resources() {}

    static Set<Class<?>> api() {
        return with(API.toArray(Class<?>[]::new));
    }

    static Set<Class<?>> site() {
        return with(
                HealthResource.class,
                MetricsResource.class,
                MediaFilesResource.class,
                MediaProxyResource.class,
                AccountsConsoleResource.class,
                ApplicationsConsoleResource.class,
                DomainsConsoleResource.class,
                RegistrationsConsoleResource.class,
                TransfersConsoleResource.class,
                TokenResource.class,
                UserinfoResource.class,
                MetadataResource.class);
    }

    static Set<Class<?>> federation() {
        return Set.of(
                DoorErrors.class,
                InboxResource.class,
                InstanceInboxResource.class,
                NamedInboxResource.class,
                NumberedInboxResource.class,
                ActorsResource.class,
                EmojisResource.class,
                HashtagsResource.class,
                InstanceActorResource.class,
                NodeInfoResource.class,
                ProfilesResource.class,
                StatusesResource.class,
                WebFingerResource.class,
                WellKnownResource.class);
    }

    static Set<Class<?>> pages() {
        return PAGES;
    }

    private static Set<Class<?>> with(Class<?>... resources) {
        Set<Class<?>> all = new HashSet<>(SHARED);
        all.addAll(Set.of(resources));
        return Set.copyOf(all);
    }
}
