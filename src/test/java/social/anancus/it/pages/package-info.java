/**
 * Pages in a real browser: whole journeys with scripts and without, every page by axe in each theme, on narrow screens and by keyboard,
 * what hostile text does to them, how big they are, and what many visitors cost.
 *
 * <p>Key types: {@link social.anancus.it.pages.Guest} is somebody with a browser, {@link social.anancus.it.pages.PageCheck} what holds
 * for each page. Tests here take people of their own and leave the shared server in order.
 */
package social.anancus.it.pages;
