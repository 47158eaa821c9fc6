package cn.zhian.access.credential.boundary;

import cn.zhian.access.control.ResidentLock;
import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.control.Where;
import cn.zhian.access.credential.control.CredentialTable;
import cn.zhian.access.credential.control.CredentialValues;
import cn.zhian.access.credential.entity.Credential;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.Urgency;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import cn.zhian.resident.boundary.ResidentPlace;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Credentials of residents (AC-1): issue, loss report, restoring, cancelling. Each change works out the wishes of the
 * controllers anew in the same transaction; what is taken away goes to the controllers first.
 */
@Stateless
public class Credentials {
    private static final int NAMES = 1000;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    ResidentDirectory residents;

    @Inject
    Wishes wishes;

    private CredentialTable table() {
        return new CredentialTable(personal);
    }

    /**
     * Issues a credential.
     *
     * @throws cn.zhian.platform.Invalid if the value does not suit the kind
     * @throws Conflict if the value is in use in the community, the resident left, or has a PIN already
     */
    @Requires(Permission.CREDENTIAL_WRITE)
    public CredentialView issue(NewCredential command) {
        ResidentPlace place = residents.places(List.of(command.residentId())).get(command.residentId());
        if (place == null) {
            throw new NotFound("resident", command.residentId());
        }
        callers.current().requireVisible(place.communityId(), "resident", command.residentId());
        String value = CredentialValues.normal(command.kind(), command.value());
        if (!place.active()) {
            throw new Conflict("problem.conflict.credential.resident-left");
        }
        Credential credential;
        try (Sql sql = Sql.of(source)) {
            ResidentLock.take(sql, List.of(place.residentId()));
            checkFree(sql, place, command.kind(), value);
            credential = stored(sql, place, command.kind(), value);
        }
        audit.record(Act.of(
                "credential.issue",
                credential.id(),
                place.communityId(),
                command.kind().name()));
        wishes.ofResidents(Set.of(place.residentId()), Urgency.NORMAL);
        return view(credential);
    }

    private Credential stored(Sql sql, ResidentPlace place, CredentialKind kind, String value) {
        Instant now = clock.instant();
        try {
            Credential credential = new Credential(
                    table().nextId(sql),
                    place.residentId(),
                    place.communityId(),
                    kind,
                    value,
                    CredentialValues.cardNumber(kind, value),
                    CredentialStatus.ACTIVE,
                    now,
                    now);
            table().insert(sql, List.of(credential));
            return credential;
        } catch (SqlFailure e) {
            // Two clerks at the same moment: the first one has it.
            throw e.constraint() ? new Conflict("problem.conflict.credential.in-use") : e;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void checkFree(Sql sql, ResidentPlace place, CredentialKind kind, String value) {
        if (kind == CredentialKind.PIN
                && !table().livePins(sql, place.residentId()).isEmpty()) {
            throw new Conflict("problem.conflict.credential.second-pin");
        }
        CredentialValues.index(personal, kind, value)
                .flatMap(index -> table().inUse(sql, place.communityId(), index))
                .ifPresent(this::refuse);
    }

    private void refuse(Credential holder) {
        if (!callers.current().may(Permission.RESIDENT_READ)) {
            throw new Conflict("problem.conflict.credential.in-use");
        }
        ResidentLabel label = residents.labels(List.of(holder.residentId())).get(holder.residentId());
        throw label == null
                ? new Conflict("problem.conflict.credential.in-use")
                : new Conflict("problem.conflict.credential.in-use-by", label.maskedName(), label.houseLabel());
    }

    /** Reports a credential lost: it opens no door from now on. Reported twice is reported once. */
    @Requires(Permission.CREDENTIAL_WRITE)
    public CredentialView lost(long id, String reason) {
        return become(id, EnumSet.of(CredentialStatus.ACTIVE), CredentialStatus.LOST, "credential.lost", reason);
    }

    /** Takes a loss report back. @throws Conflict if it was cancelled meanwhile */
    @Requires(Permission.CREDENTIAL_WRITE)
    public CredentialView restore(long id, String reason) {
        return become(id, EnumSet.of(CredentialStatus.LOST), CredentialStatus.ACTIVE, "credential.restore", reason);
    }

    /** Cancels a credential for good; its value is free for another. */
    @Requires(Permission.CREDENTIAL_WRITE)
    public CredentialView cancel(long id, String reason) {
        return become(
                id,
                EnumSet.of(CredentialStatus.ACTIVE, CredentialStatus.LOST),
                CredentialStatus.CANCELLED,
                "credential.cancel",
                reason);
    }

    private CredentialView become(
            long id, Set<CredentialStatus> from, CredentialStatus to, String action, String reason) {
        Credential credential;
        try (Sql sql = Sql.of(source)) {
            ResidentLock.take(sql, List.of(visible(sql, id).residentId()));
            credential = visible(sql, id);
            if (credential.status() == to) {
                return view(credential);
            }
            if (!from.contains(credential.status())) {
                throw new Conflict("problem.conflict.credential.status", credential.status());
            }
            table().become(sql, id, to, clock.instant());
        }
        audit.record(Act.of(action, id, credential.communityId(), reason));
        Urgency urgency = to == CredentialStatus.ACTIVE ? Urgency.NORMAL : Urgency.URGENT;
        wishes.ofResidents(Set.of(credential.residentId()), urgency);
        return get(id);
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.CREDENTIAL_READ)
    public CredentialView get(long id) {
        try (Sql sql = Sql.of(source)) {
            return view(visible(sql, id));
        }
    }

    private Credential visible(Sql sql, long id) {
        Credential credential = table().find(sql, id).orElseThrow(() -> new NotFound("credential", id));
        callers.current().requireVisible(credential.communityId(), "credential", id);
        return credential;
    }

    /** A part of the list, newest first. */
    @Requires(Permission.CREDENTIAL_READ)
    public Slice<CredentialView> list(CredentialFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        Where where = where(filter).andIf("id < ?", Cursors.id(cursor));
        try (Sql sql = Sql.of(source)) {
            Slice<Credential> slice =
                    Slice.cut(table().list(sql, where, 0, size + 1), size, one -> String.valueOf(one.id()));
            return new Slice<>(views(slice.items()), slice.nextCursor());
        }
    }

    /** A page of the list, newest first. */
    @Requires(Permission.CREDENTIAL_READ)
    public List<CredentialView> page(CredentialFilter filter, int offset, int size) {
        try (Sql sql = Sql.of(source)) {
            return views(table().list(sql, where(filter), offset, size));
        }
    }

    /** How many there are, at most {@code cap}. */
    @Requires(Permission.CREDENTIAL_READ)
    public long count(CredentialFilter filter, int cap) {
        try (Sql sql = Sql.of(source)) {
            return table().count(sql, where(filter), cap);
        }
    }

    private Where where(CredentialFilter filter) {
        Where where = new Where()
                .within("community_id", callers.current().domain())
                .andIf("community_id = ?", filter.communityId())
                .andIf("resident_id = ?", filter.residentId())
                .andIf("kind = ?", filter.kind())
                .andIf("status = ?", filter.status());
        filter.value().ifPresent(value -> where.and("value_index = ?", CredentialValues.searched(personal, value)));
        filter.residentName()
                .ifPresent(name -> where.in(
                        "resident_id", residents.idsByName(callers.current().domain(), name, NAMES)));
        return where;
    }

    private CredentialView view(Credential credential) {
        return views(List.of(credential)).get(0);
    }

    private List<CredentialView> views(List<Credential> credentials) {
        Map<Long, ResidentLabel> labels = residents.labels(
                credentials.stream().map(Credential::residentId).distinct().toList());
        return credentials.stream()
                .map(credential -> view(credential, Optional.ofNullable(labels.get(credential.residentId()))))
                .toList();
    }

    private static CredentialView view(Credential credential, Optional<ResidentLabel> label) {
        return new CredentialView(
                credential.id(),
                credential.residentId(),
                label.map(ResidentLabel::maskedName).orElse(""),
                label.map(ResidentLabel::houseLabel).orElse(""),
                credential.communityId(),
                credential.kind(),
                CredentialValues.shown(credential.kind(), credential.value()),
                credential.cardNumber().isPresent(),
                credential.status(),
                credential.issuedAt(),
                credential.changedAt());
    }
}
