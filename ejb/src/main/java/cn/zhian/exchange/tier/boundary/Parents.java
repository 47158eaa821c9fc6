package cn.zhian.exchange.tier.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.exchange.outbox.boundary.PlatformIdentity;
import cn.zhian.exchange.tier.control.OneTimeCode;
import cn.zhian.exchange.tier.control.ParentTable;
import cn.zhian.exchange.tier.control.Signing;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.control.TierAddress;
import cn.zhian.exchange.tier.control.TierClient;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import cn.zhian.exchange.tier.entity.EnrolmentRequest;
import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.ParentEnrolment;
import cn.zhian.exchange.tier.entity.ParentRow;
import cn.zhian.exchange.tier.entity.ParentView;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Platforms above that this one is enrolled at; only for callers whose domain is everything. */
@Stateless
@Requires(Permission.EXCHANGE_WRITE)
public class Parents {
    private static final String WHAT = "parent-platform";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    ParentDesk desk;

    @Inject
    TierClient client;

    @Inject
    PlatformIdentity identity;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    @ConfigProperty(name = "zhian.name", defaultValue = "-")
    String name;

    /** All of them; they are few. */
    @Requires(Permission.EXCHANGE_READ)
    public Slice<ParentView> list() {
        List<ParentView> views = everything()
                ? SqlWork.on(dataSource, connection -> new ParentTable(connection).all()).stream()
                        .map(ParentView::of)
                        .toList()
                : List.of();
        return new Slice<>(views, Optional.empty());
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.EXCHANGE_READ)
    public ParentView get(long id) {
        if (!everything()) {
            throw new NotFound(WHAT, id);
        }
        return ParentView.of(SqlWork.on(dataSource, connection -> new ParentTable(connection).find(id))
                .orElseThrow(() -> new NotFound(WHAT, id)));
    }

    /**
     * Shows a one-time code to a platform above, with a key that is made for it. Also for one that was enrolled before and
     * was shut out, or lost its own key.
     *
     * @throws Invalid if address or code is none
     * @throws Conflict if the platform above does not let this one in; its text says why
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ParentView enrol(ParentEnrolment asked) {
        requireEverything();
        String address = TierAddress.checked(asked.address());
        OneTimeCode code = OneTimeCode.parse(asked.code()).orElseThrow(() -> new Invalid("code", "problem.tier.code"));
        Optional<byte[]> certificate = asked.certificate().map(HexFormat.of()::parseHex);
        ParentRow row = desk.begun(address, certificate);
        ParentAccess access = desk.asking(row, desk.enrolmentKey(row), certificate);
        EnrolmentAnswer answer = asked(access, code);
        byte[] publicKey = Signing.publicKey(answer.publicKey()).orElseThrow();
        ParentRow enrolled = desk.enrolled(row.id(), answer, access, publicKey);
        note("parent-platform.enrol", row.id(), address + " " + answer.platform());
        return ParentView.of(enrolled);
    }

    private EnrolmentAnswer asked(ParentAccess access, OneTimeCode code) {
        EnrolmentRequest request = new EnrolmentRequest(
                code.shown(),
                identity.id(),
                name,
                identity.role(),
                Base64.getEncoder().encodeToString(access.key().publicKey()));
        try {
            return client.enrol(access, request, code);
        } catch (TierFailed e) {
            throw problem(e, e.trouble() == Trouble.SHUT_OUT ? "problem.tier.code-refused" : key(e));
        }
    }

    /**
     * Signs with another key from now on. Repeated after a failure, it goes on where it stopped.
     *
     * @throws Conflict if the platform above does not take it; its text says why
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ParentView changeKey(long id) {
        requireEverything();
        ParentAccess access = desk.access(id);
        OwnKey next = desk.nextKey();
        try {
            client.change(access, next, access.key());
        } catch (TierFailed e) {
            throw problem(e, key(e));
        }
        ParentRow changed = desk.changed(id, next.number());
        note("parent-platform.key", id, Integer.toString(next.number()));
        return ParentView.of(changed);
    }

    private static String key(TierFailed failure) {
        return "problem.tier.trouble." + failure.trouble();
    }

    private static Conflict problem(TierFailed failure, String key) {
        Conflict conflict = new Conflict(key, failure.detail());
        conflict.initCause(failure);
        return conflict;
    }

    private boolean everything() {
        return callers.current().domain().communities().isEmpty();
    }

    private void requireEverything() {
        if (!everything()) {
            throw new Denied("problem.denied.everything");
        }
    }

    private void note(String action, long id, String detail) {
        audit.record(new Act(action, Long.toString(id), OptionalLong.empty(), detail));
    }
}
