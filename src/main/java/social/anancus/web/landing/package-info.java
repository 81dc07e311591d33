/**
 * The first page: what this server is and how many people are at home here. Key type:
 * {@link social.anancus.web.landing.LandingPage}. It shows nothing about any one person.
 */
package social.anancus.web.landing;
