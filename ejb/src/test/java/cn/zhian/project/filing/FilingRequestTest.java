package cn.zhian.project.filing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.project.filing.boundary.FilingAct;
import cn.zhian.project.filing.boundary.FilingRequest;
import cn.zhian.project.filing.boundary.NamedDocument;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilingRequestTest {
    private static final String HASH = "0".repeat(64);

    private static FilingRequest request(String id, FilingAct act, String text, List<NamedDocument> documents) {
        return new FilingRequest(id, act, 1, Optional.of("余公证〔2026〕17号"), text, documents);
    }

    private static String wrong(String id, FilingAct act, String text, List<NamedDocument> documents) {
        return assertThrows(Invalid.class, () -> request(id, act, text, documents))
                .errors()
                .get(0)
                .field();
    }

    @Test
    void takesCharactersBeyondTheBasicPlane() {
        String text = "𠮷".repeat(500);
        assertThat(request("12345678", FilingAct.RETURN, text, List.of()).text(), is(text));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(wrong("1234567", FilingAct.ACCEPT, "", List.of()), is("requestId"));
        assertThat(wrong("1234 5678", FilingAct.ACCEPT, "", List.of()), is("requestId"));
        assertThat(wrong("12345678", FilingAct.RETURN, " ", List.of()), is("text"));
        assertThat(wrong("12345678", FilingAct.SUBMIT, "字".repeat(501), List.of()), is("text"));
        NamedDocument good = new NamedDocument("方案", HASH);
        assertThat(
                wrong("12345678", FilingAct.SUBMIT, "", List.of(good, new NamedDocument("方案", "0"))),
                is("documents[1].sha256"));
        assertThat(wrong("12345678", FilingAct.SUBMIT, "", Collections.nCopies(9, good)), is("documents"));
    }

    /** Reference, statement and documents at their longest fit into one entry of a project's history. */
    @Test
    void fitsIntoAHistory() {
        int document = 60 + " SHA-256 ".length() + 64 + 1;
        assertThat(100 + 3 + 500 + 1 + FilingRequest.MOST_DOCUMENTS * document <= 2_000, is(true));
    }
}
