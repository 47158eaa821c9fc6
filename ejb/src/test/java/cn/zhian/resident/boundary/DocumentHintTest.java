package cn.zhian.resident.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentHintTest {
    /** 330204 (江东区) was abolished in 2016; 810000 has no counties; 990101 is invented. */
    @ParameterizedTest
    @CsvSource({
        "ID_CARD, 330281199001010012, false",
        "ID_CARD, 330204199001010012, true",
        "ID_CARD, 810000199001010012, false",
        "ID_CARD, 990101199001010012, false",
        "PASSPORT, E12345678, false",
        "ID_CARD, 33, false"
    })
    void hintsAtCountiesThatAreNoMore(DocumentType type, String number, boolean hinted) {
        assertThat(DocumentHint.countyUnknown(type, number), is(hinted));
    }
}
