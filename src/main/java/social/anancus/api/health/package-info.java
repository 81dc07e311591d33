/**
 * What monitoring asks for: {@code /health} (the process answers), {@code /health/ready} (what it needs answers too) and
 * {@code /metrics}. Nothing here shows a secret or names a person.
 */
package social.anancus.api.health;
