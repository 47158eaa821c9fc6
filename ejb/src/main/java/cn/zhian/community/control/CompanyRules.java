package cn.zhian.community.control;

import cn.zhian.community.boundary.CompanyData;
import cn.zhian.community.boundary.CreditCode;
import cn.zhian.community.boundary.StaffData;
import cn.zhian.platform.Checks;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.PhoneCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for the data of every company. */
@ApplicationScoped
public class CompanyRules {
    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    /**
     * Checked data in normal form.
     *
     * @throws cn.zhian.platform.Invalid with everything that is wrong
     */
    public CompanyData checked(CompanyData data) {
        CompanyData normal = normal(data);
        Checks checks = new Checks()
                .text("name", normal.name(), 100)
                .required("address", normal.address())
                .optionalText("address", Optional.ofNullable(normal.address()), 200)
                .optionalText("contact", normal.contact(), 50)
                .that(normal.creditCode().map(CreditCode::isRight).orElse(true), "creditCode", "problem.company.code");
        phone(checks, "phone", normal.phone());
        for (StaffData member : normal.staff()) {
            checks.text("staff.name", member.name(), 50).optionalText("staff.duty", member.duty(), 50);
            phone(checks, "staff.phone", member.phone());
        }
        checks.done();
        return normal;
    }

    private void phone(Checks checks, String field, Optional<String> phone) {
        checks.all(phone.flatMap(number -> PhoneCheck.check(field, number, demo)).stream()
                .toList());
    }

    private static CompanyData normal(CompanyData data) {
        return new CompanyData(
                data.communityId(),
                data.houseId(),
                data.name(),
                data.creditCode().map(PersonalData::normal).filter(code -> !code.isEmpty()),
                data.address(),
                data.contact(),
                data.phone().map(PhoneCheck::normal).filter(phone -> !phone.isEmpty()),
                data.staff().stream().map(CompanyRules::normal).toList());
    }

    private static StaffData normal(StaffData staff) {
        return new StaffData(
                staff.name(), staff.phone().map(PhoneCheck::normal).filter(phone -> !phone.isEmpty()), staff.duty());
    }
}
