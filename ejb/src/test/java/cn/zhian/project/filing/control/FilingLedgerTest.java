package cn.zhian.project.filing.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.project.filing.boundary.FilingAct;
import cn.zhian.project.filing.boundary.FilingRequest;
import cn.zhian.project.filing.boundary.NamedDocument;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilingLedgerTest {
    private static String content(
            FilingAct act, long project, Optional<String> reference, String text, String... names) {
        List<NamedDocument> documents = List.of(names).stream()
                .map(name -> new NamedDocument(name, "ab".repeat(32)))
                .toList();
        return HexFormat.of()
                .formatHex(
                        FilingLedger.content(new FilingRequest("12345678", act, project, reference, text, documents)));
    }

    @Test
    void tellsRequestsApartByAllThatTheyAskFor() {
        Set<String> contents = new HashSet<>(List.of(
                content(FilingAct.SUBMIT, 1, Optional.empty(), "a"),
                content(FilingAct.ACCEPT, 1, Optional.empty(), "a"),
                content(FilingAct.SUBMIT, 2, Optional.empty(), "a"),
                content(FilingAct.SUBMIT, 1, Optional.of("a"), ""),
                content(FilingAct.SUBMIT, 1, Optional.of(""), "a"),
                content(FilingAct.SUBMIT, 1, Optional.empty(), "ab"),
                content(FilingAct.SUBMIT, 1, Optional.empty(), "a", "b"),
                content(FilingAct.SUBMIT, 1, Optional.empty(), "a", "b", "c")));
        assertThat(contents.size(), is(8));
    }

    @Test
    void knowsARequestAgainInWhateverCaseItsHashesAre() {
        FilingRequest lower = new FilingRequest(
                "12345678",
                FilingAct.SUBMIT,
                1,
                Optional.empty(),
                "",
                List.of(new NamedDocument("a", "ab".repeat(32))));
        FilingRequest upper = new FilingRequest(
                "87654321",
                FilingAct.SUBMIT,
                1,
                Optional.empty(),
                "",
                List.of(new NamedDocument("a", "AB".repeat(32))));
        assertThat(FilingLedger.content(upper), is(FilingLedger.content(lower)));
    }
}
