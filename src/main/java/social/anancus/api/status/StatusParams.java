package social.anancus.api.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;
import social.anancus.core.status.EditedStatus;
import social.anancus.core.status.NewStatus;
import social.anancus.core.status.PollDraft;
import social.anancus.core.status.QuotePolicy;
import social.anancus.core.status.StatusLanguage;
import social.anancus.core.status.Visibility;
import social.anancus.platform.error.Invalid;

/** A status as a client sends it, for creating and for editing. */
public record StatusParams(
        @Nullable String status,
        @Nullable String spoilerText,
        @Nullable Boolean sensitive,
        @Nullable String language,
        @Nullable String visibility,
        @Nullable Long inReplyToId,
        @Nullable List<Long> mediaIds,
        @Nullable List<MediaAttributes> mediaAttributes,
        @Nullable PollParams poll,
        @Nullable Long quotedStatusId,
        @Nullable String quoteApprovalPolicy,
        @Nullable List<Long> allowedMentions,
        @Nullable String scheduledAt)
        implements Params {
    private static final int LONGEST_KEY = 1_000;

    /** New texts of an attachment. */
    public record MediaAttributes(
            @Nullable Long id,
            @Nullable String description,
            @Nullable String focus) {}

    /**
     * @param accountId the author
     * @param applicationId through which application
     * @param idempotencyKey the header {@code Idempotency-Key}; null where it is absent
     * @throws Invalid if the visibility or the quote policy is none
     */
    NewStatus toNew(long accountId, long applicationId, @Nullable String idempotencyKey) {
        return new NewStatus(
                accountId,
                applicationId,
                content(),
                visibility == null || visibility.isEmpty()
                        ? null
                        : Visibility.ofWire(visibility).orElseThrow(() -> notIncluded("Visibility")),
                inReplyToId,
                ids(mediaIds),
                draft(),
                quotedStatusId,
                policy(),
                allowedMentions == null ? null : ids(allowedMentions),
                idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY
                        ? null
                        : idempotencyKey);
    }

    EditedStatus toEdited(long accountId, long statusId) {
        return new EditedStatus(
                accountId,
                statusId,
                content(),
                mediaIds == null ? null : ids(mediaIds),
                mediaAttributes == null
                        ? List.of()
                        : mediaAttributes.stream()
                                .filter(each -> each.id() != null)
                                .map(each -> new EditedStatus.MediaChange(
                                        Objects.requireNonNull(each.id()), each.description(), each.focus()))
                                .toList(),
                draft(),
                policy());
    }

    private NewStatus.Content content() {
        return new NewStatus.Content(
                status == null ? "" : status,
                spoilerText == null ? "" : spoilerText,
                sensitive,
                language == null ? null : StatusLanguage.of(language).orElse(null));
    }

    private @Nullable PollDraft draft() {
        return poll == null || poll.options() == null ? null : poll.toDraft();
    }

    private @Nullable QuotePolicy policy() {
        return quoteApprovalPolicy == null || quoteApprovalPolicy.isEmpty()
                ? null
                : QuotePolicy.ofWire(quoteApprovalPolicy).orElseThrow(() -> notIncluded("Quote approval policy"));
    }

    private static List<Long> ids(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
    }

    private static Invalid notIncluded(String label) {
        return new Invalid("Validation failed: " + label + " is not included in the list");
    }
}
