package social.anancus.support;

/** Rows of accounts and statuses with everything in them that a page has to read, for tests that count its statements. */
public final class RichStatuses {
    private RichStatuses() {}

    /**
     * @param core where
     * @param local whether it is of this server
     * @return the id of an account whose profile names somebody and has an emoji
     */
    public static long author(CoreFixture core, boolean local) {
        long known = People.local(core);
        long id = local ? People.local(core) : People.remote(core, "remote.example");
        core.execute("insert into custom_emoji (shortcode, image_remote_url, created_at, updated_at) select 'blob',"
                + " 'https://files.example/blob.png', now(), now() where not exists (select from custom_emoji);"
                + " update account set display_name = 'Author :blob:', note = 'I know @' || (select username from"
                + " account where id = " + known + ") where id = " + id);
        return id;
    }

    /**
     * A public status with a content warning, a mention, a hashtag, an emoji, two attachments, a poll, and a quote of another
     * by somebody else.
     *
     * @param core where
     * @param author whose
     * @param tag its hashtag
     * @return its id
     */
    public static long write(CoreFixture core, long author, String tag) {
        long quoted = plain(core, author(core, false), tag);
        long id = plain(core, author, tag);
        core.execute("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state,"
                + " created_at, updated_at) select " + core.ids.next() + ", " + id + ", " + author + ", " + quoted
                + ", account_id, 'ACCEPTED', now(), now() from status where id = " + quoted);
        return id;
    }

    private static long plain(CoreFixture core, long author, String tag) {
        long id = People.status(core, author, "PUBLIC");
        long first = core.ids.next();
        long second = core.ids.next();
        core.execute(media(first, author, id) + media(second, author, id)
                + "insert into poll (status_id, account_id, options, tallies, expires_at, created_at, updated_at)"
                + " values (" + id + ", " + author + ", '{yes,no}', '{1,2}', now(), now(), now());"
                + " update status s set content = '<p>A tarantula :blob:</p>', spoiler_text = 'Animals', media_ids ="
                + " '{" + first + "," + second + "}', poll_id = (select id from poll where status_id = s.id), uri ="
                + " (select a.uri || '/" + id + "' from account a where a.id = s.account_id) where id = " + id
                + "; insert into mention (status_id, account_id) values (" + id + ", " + author
                + "); insert into tag (name, display_name, created_at) values ('" + tag + "', '" + tag
                + "', now()) on conflict do nothing; insert into status_tag (status_id, tag_id) select " + id
                + ", id from tag where name = '" + tag
                + "'; insert into status_stat (status_id, favourites_count) values (" + id + ", 3)");
        return id;
    }

    private static String media(long id, long author, long status) {
        return "insert into media_attachment (id, account_id, status_id, type, description, remote_url, created_at,"
                + " updated_at) values (" + id + ", " + author + ", " + status
                + ", 'IMAGE', 'four dots', 'https://files.example/" + id + ".png', now(), now()); ";
    }

    /**
     * @param core where
     * @param sharer who shares
     * @param status what
     * @return the id of the reblog
     */
    public static long share(CoreFixture core, long sharer, long status) {
        long id = People.status(core, sharer, "PUBLIC");
        core.execute("update status s set reblog_of_id = " + status + ", uri = (select a.uri || '/" + id
                + "' from account a where a.id = s.account_id) where id = " + id);
        return id;
    }
}
