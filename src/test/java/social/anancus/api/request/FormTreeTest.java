package social.anancus.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTreeTest {
    private static String tree(String form) {
        FormTree tree = new FormTree();
        tree.addEncoded(form);
        return tree.root().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    status=a+b%26c&visibility=direct | {"status":"a b&c","visibility":"direct"}
                    a=1&a=2 | {"a":"2"}
                    id[]=1&id[]=2 | {"id":["1","2"]}
                    poll[options][]=yes&poll[options][]=no&poll[multiple]=1 | {"poll":{"options":["yes","no"],"multiple":"1"}}
                    source[privacy]=public&source[language]= | {"source":{"privacy":"public","language":""}}
                    fields_attributes[0][name]=a&fields_attributes[1][name]=b | {"fields_attributes":{"0":{"name":"a"},"1":{"name":"b"}}}
                    keywords[][word]=a&keywords[][whole]=1&keywords[][word]=b | {"keywords":[{"word":"a","whole":"1"},{"word":"b"}]}
                    a&b= | {"a":null,"b":""}
                    a[b=1 | {"a[b":"1"}
                    a[b]c=1 | {"a[b]c":"1"}
                    &&=x&c=%C3%A4 | {"c":"ä"}
                    """)
    void namesWithBracketsBecomeATree(String form, String json) {
        assertThat(tree(form.strip())).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a[b]=2", "a[]=1&a[b]=2", "a[b]=1&a[]=2", "a=%zz"})
    void oneNameForDifferentThingsIsRefused(String form) {
        assertThatThrownBy(() -> tree(form)).isInstanceOf(RefusedBody.class);
    }

    @Test
    void noCallerBuildsATreeWithoutEnd() {
        assertThatThrownBy(() -> tree("a" + "[b]".repeat(40) + "=1")).isInstanceOf(RefusedBody.class);
        assertThatThrownBy(() -> tree("a[]=&".repeat(FormTree.MOST_PAIRS + 1))).isInstanceOf(RefusedBody.class);
    }
}
