/**
 * The words of the interface in the languages it speaks.
 *
 * <p>{@link social.anancus.platform.i18n.Messages} looks texts up in {@code i18n/messages*.properties};
 * {@link social.anancus.platform.i18n.Locales} says which languages there are and picks one for a visitor. It does not
 * deal with the language of what people write.
 */
package social.anancus.platform.i18n;
