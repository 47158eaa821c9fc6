package cn.zhian.project.filing.control;

import cn.zhian.project.filing.boundary.FilingReceipt;
import cn.zhian.project.filing.boundary.FilingRequest;
import cn.zhian.project.filing.boundary.FilingState;
import cn.zhian.project.filing.boundary.NamedDocument;
import cn.zhian.project.filing.boundary.RequestReused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests that were done, in the transaction of what they did. */
@ApplicationScoped
public class FilingLedger {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /**
     * Takes a request. Of two with one number at the same time, the second waits until the first is done or has failed.
     *
     * @return the answer, if it was done before; empty if it is to be done now
     * @throws RequestReused if its number was used for something else
     */
    public Optional<FilingReceipt> begin(long account, FilingRequest request, Instant at) {
        byte[] content = content(request);
        int taken = entities.createNativeQuery(
                        "INSERT IGNORE INTO filing_request (account_id, request_id, operation, content, project_id,"
                                + " reference, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, account)
                .setParameter(2, request.requestId())
                .setParameter(3, request.act().name())
                .setParameter(4, content)
                .setParameter(5, request.project())
                .setParameter(6, request.reference().orElse(null))
                .setParameter(7, utc(at))
                .executeUpdate();
        return taken == 1 ? Optional.empty() : Optional.of(done(account, request, content));
    }

    private FilingReceipt done(long account, FilingRequest request, byte[] content) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "SELECT content, state, number, at FROM filing_request WHERE account_id = ?1 AND request_id = ?2")
                .setParameter(1, account)
                .setParameter(2, request.requestId())
                .getSingleResult();
        if (!Arrays.equals((byte[]) row[0], content)) {
            throw new RequestReused(request.requestId());
        }
        return new FilingReceipt(
                request.project(),
                FilingState.valueOf((String) row[1]),
                Optional.ofNullable((String) row[2]),
                instant(row[3]));
    }

    /** Keeps the answer to a request that was begun. */
    public void answered(long account, String requestId, FilingReceipt receipt) {
        entities.createNativeQuery(
                        "UPDATE filing_request SET state = ?1, number = ?2 WHERE account_id = ?3 AND request_id = ?4")
                .setParameter(1, receipt.state().name())
                .setParameter(2, receipt.number().orElse(null))
                .setParameter(3, account)
                .setParameter(4, requestId)
                .executeUpdate();
    }

    /** The references under which projects were handed in last. */
    @SuppressWarnings("unchecked")
    public Map<Long, String> references(Collection<Long> projects) {
        Map<Long, String> references = new HashMap<>();
        if (projects.isEmpty()) {
            return references;
        }
        String ids = String.join(",", projects.stream().map(String::valueOf).toList());
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT project_id, reference FROM filing_request WHERE operation = 'SUBMIT'"
                                + " AND reference IS NOT NULL AND project_id IN (" + ids + ") ORDER BY at")
                .getResultList();
        rows.forEach(row -> references.put(((Number) row[0]).longValue(), (String) row[1]));
        return references;
    }

    /** SHA-256 over what a request asks for, part by part with its length. */
    static byte[] content(FilingRequest request) {
        MessageDigest sha256 = sha256();
        add(sha256, request.act().name());
        add(sha256, Long.toString(request.project()));
        add(sha256, request.reference().map(text -> "+" + text).orElse("-"));
        add(sha256, request.text());
        for (NamedDocument document : request.documents()) {
            add(sha256, document.name());
            add(sha256, document.sha256().toLowerCase(Locale.ROOT));
        }
        return sha256.digest();
    }

    private static void add(MessageDigest sha256, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        LocalDateTime time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }
}
