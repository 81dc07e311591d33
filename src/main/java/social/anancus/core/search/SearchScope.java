package social.anancus.core.search;

/** Which of the statuses that somebody may see search may find; conditions with the parameter {@code viewer}. */
final class SearchScope {
    /** What the viewer wrote or took part in. */
    static final String LIBRARY = "s.account_id = :viewer"
            + " or exists (select from favourite lf where lf.status_id = s.id and lf.account_id = :viewer)"
            + " or exists (select from bookmark lb where lb.status_id = s.id and lb.account_id = :viewer)"
            + " or exists (select from mention lm where lm.status_id = s.id and lm.account_id = :viewer)"
            + " or exists (select from status lr where lr.reblog_of_id = s.id and lr.account_id = :viewer"
            + " and lr.deleted_at is null)"
            + " or exists (select from poll_vote lv where lv.poll_id = s.poll_id and lv.account_id = :viewer)";

    /** What its author lets everybody find. */
    static final String PUBLIC = "s.visibility = 'PUBLIC' and exists (select from account pa"
            + " where pa.id = s.account_id and pa.indexable and pa.silenced_at is null)";

    private SearchScope() {}
}
