package social.anancus.api.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.notification.announcement.Announcement;
import social.anancus.core.notification.announcement.AnnouncementReaction;
import social.anancus.core.notification.announcement.AnnouncementText;
import social.anancus.core.notification.announcement.FindAnnouncement;
import social.anancus.core.notification.announcement.RenderAnnouncements;
import social.anancus.platform.text.Emojis;
import social.anancus.platform.text.Shortcodes;

/** Makes {@link AnnouncementJson}, in a fixed number of statements for any number of them. */
@ApplicationScoped
public class AnnouncementJsonMapper {
    private RenderAnnouncements render;
    private FindAnnouncement findAnnouncement;
    private EmojiJsonMapper emojis;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnnouncementJsonMapper() {}

    @Inject
    public AnnouncementJsonMapper(
            RenderAnnouncements render, FindAnnouncement findAnnouncement, EmojiJsonMapper emojis, LocalUris uris) {
        this.render = render;
        this.findAnnouncement = findAnnouncement;
        this.emojis = emojis;
        this.uris = uris;
    }

    /**
     * @param announcements announcements as their reader sees them
     * @return they, in the same order
     */
    public List<AnnouncementJson> toJson(List<Announcement> announcements) {
        return toJson(announcements, true);
    }

    /**
     * @param id an announcement
     * @return it as streams show it, the same for everybody; empty if it is not shown
     */
    public Optional<AnnouncementJson> forStream(long id) {
        return findAnnouncement
                .find(0, id)
                .map(found -> toJson(List.of(found), false).getFirst());
    }

    /**
     * @param id an announcement
     * @param name a reaction to it
     * @return it as streams show it; its count may be 0. Empty if the announcement is not shown
     */
    public Optional<ReactionJson> reactionForStream(long id, String name) {
        return findAnnouncement.find(0, id).map(found -> {
            AnnouncementReaction reaction = found.reactions().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(new AnnouncementReaction(name, !Emojis.isOne(name), 0, false));
            Map<String, CustomEmojiJson> pictures = pictures(List.of(reaction));
            ReactionJson json = reaction(reaction, pictures, false);
            return new ReactionJson(json.name(), json.count(), null, json.url(), json.staticUrl(), Long.toString(id));
        });
    }

    private List<AnnouncementJson> toJson(List<Announcement> announcements, boolean personal) {
        if (announcements.isEmpty()) {
            return List.of();
        }
        List<AnnouncementText> texts =
                render.render(announcements.stream().map(Announcement::text).toList());
        List<List<CustomEmojiJson>> found = emojis.find(announcements.stream()
                .map(each -> new EmojiJsonMapper.Wanted(Shortcodes.find(each.text()), null))
                .toList());
        Map<String, CustomEmojiJson> pictures = pictures(announcements.stream()
                .flatMap(each -> each.reactions().stream())
                .toList());
        List<AnnouncementJson> all = new ArrayList<>();
        for (int i = 0; i < announcements.size(); i++) {
            all.add(toJson(announcements.get(i), texts.get(i), found.get(i), pictures, personal));
        }
        return all;
    }

    private AnnouncementJson toJson(
            Announcement announcement,
            AnnouncementText text,
            List<CustomEmojiJson> inText,
            Map<String, CustomEmojiJson> pictures,
            boolean personal) {
        return new AnnouncementJson(
                Long.toString(announcement.id()),
                text.html().html(),
                announcement.startsAt(),
                announcement.endsAt(),
                announcement.allDay(),
                announcement.publishedAt(),
                announcement.updatedAt(),
                personal ? (Boolean) announcement.read() : null,
                text.mentions().stream()
                        .map(each -> new AnnouncementJson.Mention(
                                Long.toString(each.id()), each.username(), each.url(), each.acct()))
                        .toList(),
                text.statuses().stream()
                        .map(each -> new AnnouncementJson.Link(Long.toString(each.id()), each.url()))
                        .toList(),
                text.tags().stream()
                        .map(name -> new AnnouncementJson.Tag(name, uris.tag(name)))
                        .toList(),
                inText,
                announcement.reactions().stream()
                        .map(reaction -> reaction(reaction, pictures, personal))
                        .toList());
    }

    private Map<String, CustomEmojiJson> pictures(List<AnnouncementReaction> reactions) {
        Set<String> codes = reactions.stream()
                .filter(AnnouncementReaction::custom)
                .map(AnnouncementReaction::name)
                .collect(Collectors.toSet());
        return emojis.find(List.of(new EmojiJsonMapper.Wanted(codes, null))).getFirst().stream()
                .collect(Collectors.toMap(CustomEmojiJson::shortcode, Function.identity()));
    }

    private static ReactionJson reaction(
            AnnouncementReaction reaction, Map<String, CustomEmojiJson> pictures, boolean personal) {
        CustomEmojiJson picture = reaction.custom() ? pictures.get(reaction.name()) : null;
        return new ReactionJson(
                reaction.name(),
                reaction.count(),
                personal ? (Boolean) reaction.me() : null,
                picture == null ? null : picture.url(),
                picture == null ? null : picture.staticUrl(),
                null);
    }
}
