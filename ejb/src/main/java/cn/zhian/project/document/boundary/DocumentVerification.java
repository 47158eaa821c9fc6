package cn.zhian.project.document.boundary;

import cn.zhian.audit.boundary.RequestSource;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.identity.boundary.SourceNetwork;
import cn.zhian.identity.boundary.TooManyAttempts;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conditions;
import cn.zhian.project.document.control.DocumentKeys;
import cn.zhian.project.document.control.VerificationLimit;
import cn.zhian.project.document.entity.IssuedDocument;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells anybody who holds a document whether it was issued here (WF-5). Every call counts against the limit of the
 * caller's address, whether it finds something or not.
 */
@Stateless
@Internal("whoever holds a document may verify it without signing in; it tells four facts and is limited by address")
public class DocumentVerification {
    private static final int LONGEST_TOKEN = 100;

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Inject
    VerificationLimit limit;

    @Inject
    RequestSource source;

    @Inject
    Clock clock;

    /**
     * The document of a token; empty for any other text.
     *
     * @throws TooManyAttempts after too many calls from the same address
     */
    public Optional<VerifiedDocument> verify(String token) {
        count();
        return find(token).map(DocumentVerification::told);
    }

    /**
     * Whether a file is the one that was issued, to the byte; empty if the token is of no document.
     *
     * @param sha256 of the file, hex digits
     * @throws TooManyAttempts after too many calls from the same address
     */
    public Optional<Boolean> same(String token, String sha256) {
        count();
        return find(token).map(document -> document.sha256().equals(sha256.toLowerCase(Locale.ROOT)));
    }

    private void count() {
        limit.call(SourceNetwork.of(source.address()), clock.instant()).ifPresent(wait -> {
            throw new TooManyAttempts(wait, "problem.verification.too-many", Math.max(1, wait.toSeconds()));
        });
    }

    private Optional<IssuedDocument> find(String token) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return new Conditions()
                        .and("token_hash = ?", (Object) DocumentKeys.hash(token))
                        .rows(entities, "SELECT * FROM issued_document", "", IssuedDocument.class)
                        .stream()
                        .findFirst();
    }

    private static VerifiedDocument told(IssuedDocument document) {
        return new VerifiedDocument(
                document.kind(),
                document.facts().number(),
                document.facts().community(),
                document.result(),
                document.issuedAt().atZone(Clocks.SHOWN).toLocalDate());
    }
}
