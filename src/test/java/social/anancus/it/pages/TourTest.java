package social.anancus.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import social.anancus.boot.GetPage;

class TourTest {
    @Test
    void leavesNoPageOut() {
        Stream<String> walked = Tour.all().stream()
                .map(Arguments::get)
                .map(each -> ((Stop) each[1]).path())
                .filter(path -> !path.isEmpty());
        Set<GetPage> known = Stream.concat(walked, Tour.NO_PAGES.stream())
                .map(path -> GetPage.at(path.replaceAll("\\{(alice|bob|carol|gone|blocked|client)}", "$1")
                        .replaceAll("\\{[a-z]+}", "1")))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());

        assertThat(GetPage.all())
                .as("answers to GET that are neither on the tour nor said to be no pages")
                .filteredOn(page -> !known.contains(page))
                .isEqualTo(List.of());
    }

    @Test
    void namesEachPictureOnce() {
        List<String> names = Tour.all().stream()
                .map(Arguments::get)
                .map(each -> each[0] + ((Stop) each[1]).name())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }
}
