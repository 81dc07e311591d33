/**
 * Pages about the server itself: the first page for visitors, what it is and who runs it, its rules and long texts. They show
 * what admins have written and what everybody may know; they carry no form that changes anything.
 */
package social.anancus.web.landing;
