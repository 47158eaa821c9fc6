package cn.zhian.exchange.tier.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditActor;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.tier.control.ChildKeys;
import cn.zhian.exchange.tier.control.ChildTable;
import cn.zhian.exchange.tier.control.OneTimeCode;
import cn.zhian.exchange.tier.control.OwnKeys;
import cn.zhian.exchange.tier.control.RequestCheck;
import cn.zhian.exchange.tier.control.Signing;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.entity.ChildRow;
import cn.zhian.exchange.tier.entity.ChildState;
import cn.zhian.exchange.tier.entity.Enrolled;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import cn.zhian.exchange.tier.entity.EnrolmentRequest;
import cn.zhian.exchange.tier.entity.KeyChange;
import cn.zhian.exchange.tier.entity.KeyChanged;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets platforms below in, and takes their new keys. */
@Stateless
@Internal("a platform shows a one-time code, or signs with the key that it had")
public class PlatformEnrolment {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    PlatformIdentity identity;

    @Inject
    AuditJournal journal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.name", defaultValue = "-")
    String name;

    /**
     * Enrols the platform that shows a one-time code. The same one may ask again with the same key, if it never got the
     * answer.
     *
     * @param request the same as it came, signed with the key that it brings
     * @return empty if the code is none, or is over, or the signature is not of that key
     * @throws Conflict if the platform has another role than it should, is enrolled already, or is this one
     */
    public Optional<Enrolled> enrol(EnrolmentRequest asked, SignedRequest request) {
        Instant now = clock.instant();
        Optional<byte[]> key = Signing.publicKey(asked.publicKey());
        Optional<OneTimeCode> code = OneTimeCode.parse(asked.code());
        boolean proven = key.isPresent()
                && new RequestCheck(now).wrong(request).isEmpty()
                && request.platform().equals(asked.platform())
                && RequestCheck.signed(request, key.get());
        return proven && code.isPresent()
                ? SqlWork.on(dataSource, connection -> shown(connection, asked, request, code.get(), key.get()))
                : Optional.empty();
    }

    private Optional<Enrolled> shown(
            Connection connection, EnrolmentRequest asked, SignedRequest request, OneTimeCode code, byte[] key)
            throws SQLException {
        Instant now = clock.instant();
        Optional<ChildRow> child = new ChildTable(connection)
                .byCode(code.hash())
                .filter(row -> row.codeExpiresAt().filter(now::isBefore).isPresent());
        if (child.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(request.key());
        if (child.get().state() == ChildState.ENROLLED) {
            boolean again = new ChildKeys(connection)
                    .valid(child.get().id(), number, now)
                    .filter(known -> Arrays.equals(known, key))
                    .isPresent();
            return again ? Optional.of(answer(connection, child.get())) : Optional.empty();
        }
        fitting(connection, child.get(), asked);
        new ChildTable(connection).enrol(child.get().id(), asked.platform(), now);
        new ChildKeys(connection).take(child.get().id(), number, key, now);
        note(
                asked.platform(),
                child.get().id(),
                "child-platform.enrol",
                child.get().name());
        return Optional.of(answer(connection, child.get()));
    }

    private void fitting(Connection connection, ChildRow child, EnrolmentRequest asked) throws SQLException {
        if (!child.role().word().equals(asked.role())) {
            throw new Conflict("problem.tier.role", child.role().word());
        }
        if (asked.platform().equals(identity.id())) {
            throw new Conflict("problem.tier.self");
        }
        if (new ChildTable(connection).enrolled(asked.platform()).isPresent()) {
            throw new Conflict("problem.tier.known");
        }
    }

    private Enrolled answer(Connection connection, ChildRow child) throws SQLException {
        byte[] key = new OwnKeys(connection, PersonalData.configured())
                .get(child.answerKey())
                .publicKey();
        EnrolmentAnswer answer = new EnrolmentAnswer(
                identity.id(),
                name,
                Base64.getEncoder().encodeToString(key),
                child.entitlement().kinds().stream().sorted().toList());
        return new Enrolled(answer, child.answerKey());
    }

    /**
     * Takes a new key; the one before ends ten minutes after the new one is first used. The same may be asked again.
     *
     * @throws Invalid if it is no key, or the platform does not show that it has its private half
     * @throws Conflict if another key has that number
     */
    public KeyChanged change(KnownChild child, KeyChange change) {
        byte[] key =
                Signing.publicKey(change.publicKey()).orElseThrow(() -> new Invalid("publicKey", "problem.tier.key"));
        String text = Signing.proofText(child.platform(), change.number(), change.publicKey());
        if (change.number() < 1 || !Signing.right(key, text, change.proof())) {
            throw new Invalid("proof", "problem.tier.proof");
        }
        boolean taken = SqlWork.on(
                dataSource,
                connection -> new ChildKeys(connection).take(child.id(), change.number(), key, clock.instant()));
        if (!taken) {
            throw new Conflict("problem.tier.key-number", change.number());
        }
        note(child.platform(), child.id(), "child-platform.key", Integer.toString(change.number()));
        return new KeyChanged(change.number());
    }

    private void note(String platform, long id, String action, String detail) {
        journal.recordAs(
                new AuditActor(0, "platform:" + platform),
                new Act(action, Long.toString(id), OptionalLong.empty(), detail));
    }
}
