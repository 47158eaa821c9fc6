package cn.zhian.community.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.zhian.community.boundary.CompanyData;
import cn.zhian.community.boundary.CompanyView;
import cn.zhian.community.boundary.HouseDirectory;
import cn.zhian.community.boundary.HouseRef;
import cn.zhian.community.boundary.StaffData;
import cn.zhian.community.entity.Company;
import cn.zhian.community.entity.CompanyStaff;
import cn.zhian.platform.Masking;
import cn.zhian.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Finds companies with their staff and makes their masked views. */
@ApplicationScoped
public class CompanyStore {
    @PersistenceContext
    EntityManager entities;

    @Inject
    HouseDirectory houses;

    /** @throws NotFound if there is none */
    public Company require(long id) {
        Company company = entities.find(Company.class, id);
        if (company == null) {
            throw new NotFound("company", id);
        }
        return company;
    }

    /** Puts these in place of the former staff. */
    public void replaceStaff(long companyId, List<StaffData> staff) {
        entities.createQuery("DELETE FROM CompanyStaff s WHERE s.companyId = :company")
                .setParameter("company", companyId)
                .executeUpdate();
        staff.forEach(member -> entities.persist(new CompanyStaff(companyId, member)));
    }

    /** The staff of companies. */
    public Map<Long, List<StaffData>> staff(List<Company> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "SELECT s FROM CompanyStaff s WHERE s.companyId IN :ids ORDER BY s.id", CompanyStaff.class)
                .setParameter("ids", companies.stream().map(Company::id).toList())
                .getResultStream()
                .collect(groupingBy(CompanyStaff::companyId, mapping(CompanyStaff::data, toList())));
    }

    /** Masked views, in their order. */
    public List<CompanyView> views(List<Company> companies) {
        Map<Long, List<StaffData>> staff = staff(companies);
        List<CompanyData> data = companies.stream()
                .map(company -> company.data(staff.getOrDefault(company.id(), List.of())))
                .toList();
        Map<Long, HouseRef> homes = houses.all(
                data.stream().flatMap(d -> d.houseId().stream()).distinct().toList());
        return java.util.stream.IntStream.range(0, companies.size())
                .mapToObj(i -> view(companies.get(i), data.get(i), homes))
                .toList();
    }

    private static CompanyView view(Company company, CompanyData data, Map<Long, HouseRef> homes) {
        return new CompanyView(
                company.id(),
                company.version(),
                data.communityId(),
                data.houseId(),
                data.houseId().map(homes::get).map(HouseRef::label).orElse(""),
                data.name(),
                data.creditCode(),
                data.address(),
                data.contact().map(Masking::name),
                data.phone().map(Masking::phone),
                data.staff().stream().map(CompanyStore::masked).toList());
    }

    private static StaffData masked(StaffData staff) {
        return new StaffData(Masking.name(staff.name()), staff.phone().map(Masking::phone), staff.duty());
    }
}
