package social.anancus.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.compose.Composers;
import social.anancus.web.search.SearchWish.Kind;
import social.anancus.web.support.Choice;
import social.anancus.web.support.Tab;

/** The words of the search page. */
@ApplicationScoped
class SearchTexts {
    /** The value of what stands for all: an option's must not be empty. */
    private static final String ANY = "any";

    private Messages messages;
    private Composers composers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    SearchTexts() {}

    @Inject
    SearchTexts(Messages messages, Composers composers) {
        this.messages = messages;
        this.composers = composers;
    }

    Tab tab(SearchWish wish, Kind kind, Locale locale) {
        return Tab.of(
                wish.address(kind, 0), messages.text(locale, "writing.search." + kind.word()), wish.kind() == kind);
    }

    SearchModel.Choices choices(Locale locale) {
        List<Choice> contents = new ArrayList<>();
        contents.add(choice(ANY, "contents", locale));
        SearchWish.CONTENTS.forEach(each -> contents.add(choice(each, "contents", locale)));
        List<Choice> languages = new ArrayList<>();
        languages.add(choice(ANY, "language", locale));
        languages.addAll(composers.languages(locale));
        return new SearchModel.Choices(
                contents,
                languages,
                List.of(
                        choice(ANY, "where", locale),
                        choice("library", "where", locale),
                        choice("public", "where", locale)));
    }

    private Choice choice(String value, String field, Locale locale) {
        return Choice.of(value, messages.text(locale, "writing.search." + field + "." + value));
    }
}
