package cn.zhian.resident.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.platform.FieldError;
import cn.zhian.resident.boundary.DocumentType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("residents")
class DocumentCheckTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final String RIGHT = "right";

    private final DocumentCheck check = new DocumentCheck(NOW, false);
    private final DocumentCheck demo = new DocumentCheck(NOW, true);

    private static String said(DocumentCheck by, DocumentType type, String number) {
        return by.check(type, number).map(FieldError::key).orElse(RIGHT);
    }

    @Test
    @DisplayName("GB 11643 annex A - the standard's own examples")
    void computesTheCheckCharacter() {
        assertThat(DocumentCheck.checkCharacter("11010519491231002"), is('X'));
        assertThat(DocumentCheck.checkCharacter("44052418800101001"), is('4'));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, right",
        "440524188001010014, right",
        "110105194912310021, problem.document.check",
        "11010519491231002x, problem.document.id-card.form",
        "110105491231002, problem.document.id-card.old",
        "1101051949123100, problem.document.id-card.form",
        "11010519491231002XX, problem.document.id-card.form",
        "01010519491231002X, problem.document.id-card.form",
        "A1010519491231002X, problem.document.id-card.form",
        "１10105194912310021, problem.document.id-card.form",
        "160105194912310021, problem.document.id-card.province",
        "990105194912310021, problem.document.id-card.province",
        "110105194902300021, problem.document.birth",
        "110105194913010021, problem.document.birth",
        "110105190002290021, problem.document.birth",
        "110105187912310021, problem.document.birth",
        "110105202611220021, problem.document.birth",
        "110105209901010021, problem.document.birth"
    })
    void checksIdentityCards(String number, String expected) {
        assertThat(said(check, DocumentType.ID_CARD, number), is(expected));
    }

    @Test
    void takesTheInventedProvinceOnlyInADemonstration() {
        String number = "99010119900307234" + DocumentCheck.checkCharacter("99010119900307234");
        assertThat(said(demo, DocumentType.ID_CARD, number), is(RIGHT));
        assertThat(said(check, DocumentType.ID_CARD, number), is("problem.document.id-card.province"));
        assertThat(
                said(
                        demo,
                        DocumentType.ID_CARD,
                        "98010119900307234" + DocumentCheck.checkCharacter("98010119900307234")),
                is("problem.document.id-card.province"));
    }

    @Test
    void takesSomebodyBornToday() {
        String first17 = "11010520261121001";
        assertThat(said(check, DocumentType.ID_CARD, first17 + DocumentCheck.checkCharacter(first17)), is(RIGHT));
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, E12345678, right",
        "PASSPORT, G1234, right",
        "PASSPORT, 1234, problem.document.passport",
        "PASSPORT, ABCDEFGHIJKLMNOPQR, problem.document.passport",
        "PASSPORT, E1234-678, problem.document.passport",
        "HK_MACAO_PERMIT, H12345678, right",
        "HK_MACAO_PERMIT, M1234567890, right",
        "HK_MACAO_PERMIT, H123456789, problem.document.hk-macao",
        "HK_MACAO_PERMIT, T12345678, problem.document.hk-macao",
        "TAIWAN_PERMIT, 12345678, right",
        "TAIWAN_PERMIT, 1234567890, right",
        "TAIWAN_PERMIT, 123456789, problem.document.taiwan",
        "TAIWAN_PERMIT, A2345678, problem.document.taiwan",
        "RESIDENCE_PERMIT, FRA110000000012, right",
        "RESIDENCE_PERMIT, FR1110000000012, problem.document.residence",
        "RESIDENCE_PERMIT, 11010519491231002X, problem.document.residence",
        "RESIDENCE_PERMIT, 840000199408230021, problem.document.residence",
        "RESIDENCE_PERMIT, 810001199408230021, problem.document.residence",
        "RESIDENCE_PERMIT, 810000199413230021, problem.document.birth",
        "OTHER, 1, right",
        "OTHER, 军字第001号, right",
        "OTHER, 123456789012345678901234567890123, problem.document.other"
    })
    void checksOtherDocuments(DocumentType type, String number, String expected) {
        assertThat(said(check, type, number), is(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"81000019940823002", "82000019940823002", "83000019920130002", "91101519900101004"})
    void checksTheLastCharacterOfResidencePermits(String first17) {
        char right = DocumentCheck.checkCharacter(first17);
        assertThat(said(check, DocumentType.RESIDENCE_PERMIT, first17 + right), is(RIGHT));
        char wrong = right == '5' ? '6' : '5';
        assertThat(said(check, DocumentType.RESIDENCE_PERMIT, first17 + wrong), is("problem.document.check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "\u200B", "a\u0000", "\u00A0"})
    void refusesInvisibleCharactersInOtherDocuments(String number) {
        assertThat(said(check, DocumentType.OTHER, number), is("problem.document.other"));
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1949-12-31, true", "44052418800101001X, 1880-01-01, false"})
    void readsBirthDateAndGender(String number, LocalDate birth, boolean female) {
        assertThat(DocumentCheck.birthDate(DocumentType.ID_CARD, number), is(Optional.of(birth)));
        assertThat(DocumentCheck.female(DocumentType.ID_CARD, number), is(Optional.of(female)));
    }

    @Test
    void readsNoGenderFromForeignersCardsAndNothingFromPassports() {
        assertThat(DocumentCheck.female(DocumentType.RESIDENCE_PERMIT, "911015199001010040"), is(Optional.empty()));
        assertThat(DocumentCheck.birthDate(DocumentType.PASSPORT, "E12345678"), is(Optional.empty()));
        assertThat(DocumentCheck.female(DocumentType.ID_CARD, "990101199003072344"), is(Optional.of(true)));
    }

    @Property(tries = 2000)
    void findsEverySingleWrongDigit(
            @ForAll @IntRange(min = 0, max = 16) int place, @ForAll @IntRange(min = 1, max = 9) int change) {
        String right = "44052418800101001";
        char[] wrong = right.toCharArray();
        wrong[place] = (char) ('0' + (wrong[place] - '0' + change) % 10);
        assertThat(DocumentCheck.checkCharacter(new String(wrong)), is(not(DocumentCheck.checkCharacter(right))));
    }

    @Property(tries = 1000)
    void findsSwappedNeighbours(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(17) String first17,
            @ForAll @IntRange(min = 0, max = 15) int place) {
        char[] swapped = first17.toCharArray();
        char kept = swapped[place];
        swapped[place] = swapped[place + 1];
        swapped[place + 1] = kept;
        boolean same = swapped[place] == kept;
        boolean equal = DocumentCheck.checkCharacter(new String(swapped)) == DocumentCheck.checkCharacter(first17);
        assertThat(equal, is(same));
    }

    @Property(tries = 3000)
    void neverFailsWhateverIsTyped(@ForAll DocumentType type, @ForAll @StringLength(max = 40) String number) {
        String said = said(new DocumentCheck(NOW, true), type, number);
        assertThat(said.equals(RIGHT) || said.startsWith("problem.document."), is(true));
    }
}
