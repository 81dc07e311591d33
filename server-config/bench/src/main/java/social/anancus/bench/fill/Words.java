package social.anancus.bench.fill;

import java.util.List;
import java.util.SplittableRandom;

/** Sentences of common words: of the length of posts, without meaning. */
final class Words {
    private static final List<String> COMMON =
            List.of(("the a and of to in is it that was for on with as at by from this"
                            + " have not are but they one all there when up out about who get which go me make can like time no"
                            + " just him know take people into year your good some could them see other than then now look only"
                            + " come its over think also back after use two how our work first well way even new want because any"
                            + " these give day most us kettle garden bicycle library weather window coffee morning train river"
                            + " mountain keyboard spider thread weave story song bread paper winter summer quiet loud green blue"
                            + " small large found lost wrote read built broke fixed today yesterday tomorrow maybe never always")
                    .split(" "));
    private static final List<String> TOPICS =
            List.of(("gardening photography bookstodon caturday java fediverse cycling"
                            + " baking birds linux knitting maps trains chess poetry astronomy typography coffee tea hiking"
                            + " retrogaming woodworking languages mathematics cooking running swimming painting ceramics radio")
                    .split(" "));

    private Words() {}

    /** A sentence of that many words. */
    static String sentence(SplittableRandom random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = COMMON.get(random.nextInt(COMMON.size()));
            if (i == 0) {
                text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            } else {
                text.append(' ').append(word);
            }
        }
        return text.append('.').toString();
    }

    /** The name of a tag: the first ones are words, the further ones numbered. */
    static String tag(int number) {
        String topic = TOPICS.get(number % TOPICS.size());
        return number < TOPICS.size() ? topic : topic + number / TOPICS.size();
    }
}
