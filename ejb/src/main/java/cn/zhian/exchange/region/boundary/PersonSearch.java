package cn.zhian.exchange.region.boundary;

import cn.zhian.platform.Checks;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom somebody looks for, and why; exactly one of document, name and phone, whole.
 *
 * @param reason 1 to 200 characters
 * @param document number of a document
 * @param name of the person
 * @param phone number
 */
public record PersonSearch(String reason, Optional<String> document, Optional<String> name, Optional<String> phone) {
    private static final int REASON = 200;
    private static final int TEXT = 64;

    /** @throws cn.zhian.platform.Invalid without a reason, or unless exactly one is given */
    public PersonSearch {
        document = filled(document);
        name = filled(name);
        phone = filled(phone);
        long given =
                Stream.of(document, name, phone).filter(Optional::isPresent).count();
        new Checks()
                .text("reason", reason, REASON)
                .that(given == 1, "document", "problem.region.one")
                .optionalText("document", document, TEXT)
                .optionalText("name", name, TEXT)
                .optionalText("phone", phone, TEXT)
                .done();
    }

    private static Optional<String> filled(Optional<String> text) {
        return text == null ? Optional.empty() : text.map(String::strip).filter(given -> !given.isEmpty());
    }
}
