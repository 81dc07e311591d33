package social.anancus.platform.jobs;

/**
 * Something to do after the commit: a record of ids, named in the imperative ({@code record SendMail(long id) implements
 * Job}). Its simple name is its kind, under which rows are stored: it is unique and does not change; components may be
 * added, and are then absent in old rows.
 */
public interface Job {}
