package cn.zhian.project.filing.boundary;

import cn.zhian.platform.Checks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request that changes something.
 *
 * @param requestId the caller's own number of the request, 8 to 64 printable ASCII characters without spaces
 * @param act what is to be done
 * @param project its id
 * @param reference the caller's own number of the case, at most 100 characters
 * @param text statement or reasons, at most 500 characters; needed for a return
 * @param documents that a submission relies on, at most {@link #MOST_DOCUMENTS}
 */
public record FilingRequest(
        String requestId,
        FilingAct act,
        long project,
        Optional<String> reference,
        String text,
        List<NamedDocument> documents) {
    /** So many fit into the project's history. */
    public static final int MOST_DOCUMENTS = 8;

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{8,64}");
    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}");
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 60;

    /** @throws cn.zhian.platform.Invalid if something is missing, too long or of another form */
    public FilingRequest {
        documents = List.copyOf(documents);
        Checks checks = new Checks()
                .that(ID.matcher(requestId).matches(), "requestId", "problem.filing.request-id")
                .optionalText("reference", reference, LONGEST_REFERENCE)
                .that(text.codePointCount(0, text.length()) <= LONGEST_TEXT, "text", "problem.text.long", LONGEST_TEXT)
                .that(act != FilingAct.RETURN || !text.isBlank(), "text", "problem.field.required")
                .that(documents.size() <= MOST_DOCUMENTS, "documents", "problem.range", 0, MOST_DOCUMENTS);
        for (int i = 0; i < documents.size(); i++) {
            NamedDocument document = documents.get(i);
            String field = "documents[" + i + "]";
            checks.text(field + ".name", document.name(), LONGEST_NAME)
                    .that(HASH.matcher(document.sha256()).matches(), field + ".sha256", "problem.filing.hash");
        }
        checks.done();
    }
}
