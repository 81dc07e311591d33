package social.anancus.web.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.ShownEmoji;
import social.anancus.core.notification.announcement.Announcement;
import social.anancus.core.notification.announcement.AnnouncementReaction;
import social.anancus.core.notification.announcement.AnnouncementText;
import social.anancus.core.notification.announcement.ListAnnouncements;
import social.anancus.core.notification.announcement.ReactToAnnouncement;
import social.anancus.core.notification.announcement.RenderAnnouncements;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.Shortcodes;
import social.anancus.web.support.EmojiMarkup;

/** Makes {@link AnnouncementItem}, in one statement where there is nothing to show, and else in a fixed number of them. */
@ApplicationScoped
public class AnnouncementItems {
    /** What one may react with at once; apps offer all. */
    private static final List<String> COMMON = List.of("👍", "❤️", "🎉", "😂", "😮", "😢");

    private ListAnnouncements announcements;
    private RenderAnnouncements render;
    private FindEmojis emojis;
    private EmojiMarkup markup;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnnouncementItems() {}

    @Inject
    AnnouncementItems(
            ListAnnouncements announcements, RenderAnnouncements render, FindEmojis emojis, EmojiMarkup markup) {
        this.announcements = announcements;
        this.render = render;
        this.emojis = emojis;
        this.markup = markup;
    }

    /**
     * @param accountId who looks
     * @return what is announced and they have not dismissed, in the order of what it announces
     */
    public List<AnnouncementItem> unread(long accountId) {
        List<Announcement> unread = announcements.list(accountId).stream()
                .filter(each -> !each.read())
                .toList();
        if (unread.isEmpty()) {
            return List.of();
        }
        List<AnnouncementText> texts =
                render.render(unread.stream().map(Announcement::text).toList());
        List<List<ShownEmoji>> pictures =
                emojis.find(unread.stream().map(AnnouncementItems::wanted).toList());
        List<AnnouncementItem> items = new ArrayList<>();
        for (int i = 0; i < unread.size(); i++) {
            items.add(item(
                    unread.get(i),
                    texts.get(i),
                    pictures.get(i).stream().map(ShownEmoji::emoji).toList()));
        }
        return items;
    }

    private static FindEmojis.Wanted wanted(Announcement announcement) {
        Set<String> codes = Stream.concat(
                        Shortcodes.find(announcement.text()).stream(),
                        announcement.reactions().stream()
                                .filter(AnnouncementReaction::custom)
                                .map(AnnouncementReaction::name))
                .collect(Collectors.toSet());
        return new FindEmojis.Wanted(codes, null);
    }

    private AnnouncementItem item(Announcement announcement, AnnouncementText text, List<CustomEmoji> pictures) {
        List<AnnouncementReaction> reactions = announcement.reactions();
        Set<String> known = reactions.stream().map(AnnouncementReaction::name).collect(Collectors.toSet());
        return new AnnouncementItem(
                announcement.id(),
                markup.ofHtml(text.html(), pictures),
                announcement.startsAt(),
                announcement.endsAt(),
                announcement.allDay(),
                reactions.stream()
                        .map(each -> new AnnouncementItem.Reaction(
                                each.name(), face(each, pictures), each.count(), each.me()))
                        .toList(),
                known.size() >= ReactToAnnouncement.MAX_KINDS
                        ? List.of()
                        : COMMON.stream().filter(each -> !known.contains(each)).toList());
    }

    private SafeHtml face(AnnouncementReaction reaction, List<CustomEmoji> pictures) {
        return markup.ofText(reaction.custom() ? ":" + reaction.name() + ":" : reaction.name(), pictures);
    }
}
