package cn.zhian.arquillian;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import cn.zhian.identity.boundary.TooManyAttempts;
import cn.zhian.platform.Slice;
import cn.zhian.project.document.boundary.DocumentFile;
import cn.zhian.project.document.boundary.DocumentFilter;
import cn.zhian.project.document.boundary.DocumentVerification;
import cn.zhian.project.document.boundary.DocumentView;
import cn.zhian.project.document.boundary.IssuedDocuments;
import cn.zhian.project.document.entity.DocumentResult;
import cn.zhian.project.process.boundary.DocumentDue;
import cn.zhian.project.process.entity.DocumentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A project calls for documents, somebody reads them, somebody else verifies them. */
@ApplicationScoped
public class DocumentStory {
    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
    private static final Pattern TOKEN = Pattern.compile("/verify\\.xhtml\\?t=([A-Za-z0-9_-]{43})");
    private static final long PROJECT = 4711;

    @Inject
    Event<DocumentDue> due;

    @Inject
    UserTransaction transaction;

    @Inject
    IssuedDocuments documents;

    @Inject
    DocumentVerification verification;

    /** Tells it in a community of the caller's. */
    public void tell(long community) throws Exception {
        call(community, true);
        call(community, false);
        call(community, true);
        List<DocumentView> issued = issued();
        assertThat(issued.stream().map(DocumentView::serial).toList(), is(List.of(2, 1)));
        DocumentView first = issued.get(1);
        assertThat(first.number(), is("智安验证〔2026〕1号"));
        assertThat(first.result(), is(DocumentResult.PASSED));
        String token = read(first);
        verified(token, first);
        limited(token);
    }

    private void call(long community, boolean commit) throws Exception {
        transaction.begin();
        due.fire(new DocumentDue(
                PROJECT, community, DocumentKind.CERTIFICATE, "police-station", "改造工程", "一次通过", null, AT));
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    private List<DocumentView> issued() {
        Slice<DocumentView> found = documents.list(
                new DocumentFilter(Optional.empty(), Optional.of(PROJECT), Optional.empty(), Optional.of(2026)),
                10,
                Optional.empty());
        return found.items();
    }

    /** The kept file is the one whose hash is kept. @return the token on it */
    private String read(DocumentView document) throws Exception {
        DocumentFile file = documents.file(document.id());
        assertThat(file.name(), is("智安验证〔2026〕1号.pdf"));
        assertThat(sha256(file.bytes()), is(document.sha256()));
        String text = text(file.bytes());
        assertThat(text, containsString("公安派出所"));
        assertThat(text, containsString(document.community()));
        Matcher token = TOKEN.matcher(text);
        assertThat(text, token.find(), is(true));
        return token.group(1);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void verified(String token, DocumentView document) throws Exception {
        assertThat(verification.verify(token).orElseThrow().number(), is(document.number()));
        assertThat(verification.verify(token + "A").isPresent(), is(false));
        assertThat(verification.same(token, document.sha256()), is(Optional.of(true)));
        byte[] changed = documents.file(document.id()).bytes();
        changed[changed.length / 2] ^= 1;
        assertThat(verification.same(token, sha256(changed)), is(Optional.of(false)));
    }

    private void limited(String token) {
        int calls = 0;
        try {
            while (calls < 100) {
                verification.verify(token);
                calls++;
            }
        } catch (TooManyAttempts refused) {
            assertThat(refused.retryAfter().orElseThrow().toSeconds() <= 60, is(true));
        }
        // Four were made before.
        assertThat(calls, is(26));
    }
}
