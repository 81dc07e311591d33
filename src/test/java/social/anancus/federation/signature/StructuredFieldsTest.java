package social.anancus.federation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.federation.door.Refused;
import social.anancus.federation.signature.StructuredFields.Bytes;
import social.anancus.federation.signature.StructuredFields.Inner;
import social.anancus.federation.signature.StructuredFields.Member;
import social.anancus.federation.signature.StructuredFields.Text;

class StructuredFieldsTest {
    private static Member member(Map<String, Member> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    @Test
    void aSignatureInputIsReadAndWrittenInItsCanonicalForm() {
        Map<String, Member> read = StructuredFields.dictionary(
                "sig1=( \"@method\"   \"content-digest\" );created=1618884473;  keyid=\"https://remote.example/key\"");

        assertThat(member(read, "sig1").value())
                .isInstanceOfSatisfying(
                        Inner.class,
                        inner -> assertThat(inner.items())
                                .extracting(Member::value)
                                .containsExactly(new Text("@method"), new Text("content-digest")));
        assertThat(member(read, "sig1").written())
                .isEqualTo("(\"@method\" \"content-digest\");created=1618884473;keyid=\"https://remote.example/key\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1|1",
                "a=-0012|-12",
                "a=12.50|12.5",
                "a=-0.0|-0.0",
                "a=\"x\\\\y\\\"z\"|\"x\\\\y\\\"z\"",
                "a=*tok/en:x|*tok/en:x",
                "a=:AAEC:|:AAEC:",
                "a=?0|?0",
                "a|?1",
                "a=@1659578233|@1659578233",
                "a=%\"f%c3%bc\"|%\"f%c3%bc\"",
                "a=();x|();x",
                "a=(1 2;q=3);y=?0|(1 2;q=3);y=?0",
                "a=1;x=2;x=3|1;x=3",
            })
    void everyKindOfItemIsReadAndWritten(String header, String canonical) {
        assertThat(member(StructuredFields.dictionary(header), "a").written()).isEqualTo(canonical);
    }

    @Test
    void ofTwoMembersOfOneNameTheLastCounts() {
        Map<String, Member> read = StructuredFields.dictionary("a=1,b=2 ,\ta=3");

        assertThat(read.keySet()).containsExactly("b", "a");
        assertThat(member(read, "a").written()).isEqualTo("3");
    }

    @Test
    void bytesAreDecoded() {
        Member member = member(StructuredFields.dictionary("sha-256=:AAEC:"), "sha-256");

        assertThat(member.value())
                .isInstanceOfSatisfying(
                        Bytes.class, bytes -> assertThat(bytes.bytes()).containsExactly(0, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=1",
                "a=1,",
                ",a=1",
                "a=1 b=2",
                "a=",
                "a=\"x",
                "a=\"\\x\"",
                "a=:AA",
                "a=:A*:",
                "a=?2",
                "a=(1",
                "a=(1\t2)",
                "a=(\"x\"\"y\")",
                "a=1234567890123456",
                "a=1.2345",
                "a=1.",
                "a=--1",
                "a=@1.5",
                "a=%\"%C3\"",
                "keyId=\"https://remote.example/key\"",
                "a=1;;b",
                "a=1 ;b",
            })
    void whatIsOutOfPlaceIsRefused(String header) {
        assertThatThrownBy(() -> StructuredFields.dictionary(header))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.MALFORMED));
    }

    @Test
    void whatIsTooLongOrHasTooManyMembersIsRefused() {
        assertThatThrownBy(() -> StructuredFields.dictionary("a=\"" + "x".repeat(9_000) + "\""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> StructuredFields.dictionary(String.join(
                        ",", IntStream.range(0, 65).mapToObj(i -> "a" + i).toList())))
                .isInstanceOf(Refused.class);
    }
}
