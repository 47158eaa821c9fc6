package cn.zhian.community.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.control.CompanyRules;
import cn.zhian.community.control.CompanyStore;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.Company;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Change;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Companies and their staff (PH-5). Views are masked. */
@Stateless
public class Companies {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PlaceStore places;

    @Inject
    CompanyStore store;

    @Inject
    CompanyRules rules;

    @Inject
    Clock clock;

    /** @throws Conflict if the credit code is registered in the community already */
    @Requires(Permission.COMMUNITY_WRITE)
    public CompanyView create(CompanyData data) {
        callers.current().requireCommunity(data.communityId());
        places.community(data.communityId());
        CompanyData checked = rules.checked(data);
        checkHouse(checked);
        Company company = new Company(checked, clock.instant());
        entities.persist(company);
        flush();
        store.replaceStaff(company.id(), checked.staff());
        audit.record(Act.of("company.create", company.id(), company.communityId(), checked.name()));
        return view(company);
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public CompanyView get(long id) {
        return view(visible(id));
    }

    /** A part of the list, by id. */
    @Requires(Permission.COMMUNITY_READ)
    public Slice<CompanyView> list(CompanyFilter filter, int size, Optional<String> cursor) {
        return rows(filter).slice(size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.COMMUNITY_READ)
    public long count(CompanyFilter filter) {
        return rows(filter).count();
    }

    /** A page of the list, by name. */
    @Requires(Permission.COMMUNITY_READ)
    public List<CompanyView> page(CompanyFilter filter, int offset, int size) {
        return rows(filter).page("name, id", offset, size);
    }

    /**
     * Changes what the request names.
     *
     * @throws Conflict if the credit code is another company's, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public CompanyView change(long id, CompanyChange change) {
        Company company = visible(id);
        Versions.check(change.version(), company.version());
        List<StaffData> staff = store.staff(List.of(company)).getOrDefault(id, List.of());
        CompanyData checked = rules.checked(change.over(company.data(staff)));
        checkHouse(checked);
        company.become(checked, clock.instant());
        flush();
        if (change.staff().present()) {
            store.replaceStaff(id, checked.staff());
        }
        audit.record(Act.of("company.change", id, company.communityId(), Change.names(change)));
        return view(company);
    }

    /** Removes a company and its staff. */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        Company company = visible(id);
        entities.remove(company);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.company.used"));
        audit.record(Act.of("company.delete", id, company.communityId(), ""));
    }

    /**
     * Contact and staff in full, for a reason that stays in the audit log.
     *
     * @param reason 1 to 200 characters
     */
    @Requires(Permission.RESIDENT_DISCLOSE)
    public CompanyData disclose(long id, String reason) {
        new Checks().text("reason", reason, 200).done();
        Company company = visible(id);
        audit.record(Act.of("company.disclose", id, company.communityId(), reason));
        return company.data(store.staff(List.of(company)).getOrDefault(id, List.of()));
    }

    private Rows<Company, CompanyView> rows(CompanyFilter filter) {
        Conditions where = new Conditions()
                .within("community_id", callers.current().domain().communities())
                .andIf("community_id = ?", filter.communityId())
                .andIf("house_id = ?", filter.houseId())
                .andIf("name LIKE CONCAT(?, '%')", filter.name())
                .andIf("credit_code = ?", filter.creditCode());
        return new Rows<>(entities, "company", Company.class, Company::id, store::views, where);
    }

    private void checkHouse(CompanyData data) {
        data.houseId().ifPresent(house -> {
            if (places.house(house).communityId() != data.communityId()) {
                throw new Invalid("houseId", "problem.company.house");
            }
        });
    }

    private void flush() {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.company.code"));
    }

    private Company visible(long id) {
        Company company = store.require(id);
        callers.current().requireVisible(company.communityId(), "company", id);
        return company;
    }

    private CompanyView view(Company company) {
        return store.views(List.of(company)).get(0);
    }
}
