package cn.zhian.resident.control;

import cn.zhian.platform.Checks;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.PhoneCheck;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.ResidentData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What holds for the data of every resident, whether typed, sent or imported. */
public final class ResidentRules {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .·•'’\\-]*");

    private final DocumentCheck documents;
    private final boolean demo;

    /** @param demo whether invented documents and phones are accepted */
    public ResidentRules(Clock clock, boolean demo) {
        this.documents = new DocumentCheck(clock, demo);
        this.demo = demo;
    }

    /** The same data in normal form, with gender and birth date as the document's number tells them. */
    public ResidentData normal(ResidentData data) {
        String number = data.documentNumber() == null ? "" : PersonalData.normal(data.documentNumber());
        boolean right = data.documentType() != null
                && documents.check(data.documentType(), number).isEmpty();
        Optional<LocalDate> birth = right ? DocumentCheck.birthDate(data.documentType(), number) : Optional.empty();
        return new ResidentData(
                data.houseId(),
                data.furtherHouses(),
                data.population(),
                data.name() == null ? "" : data.name().strip().replaceAll("\\s+", " "),
                data.documentType(),
                number,
                data.phone().map(PhoneCheck::normal).filter(phone -> !phone.isEmpty()),
                right ? gender(data.documentType(), number).or(data::gender) : data.gender(),
                birth.or(data::birthDate),
                data.relation(),
                data.movedIn(),
                data.tenancyFrom(),
                data.tenancyTo());
    }

    private static Optional<Gender> gender(DocumentType type, String number) {
        return DocumentCheck.female(type, number).map(female -> female ? Gender.FEMALE : Gender.MALE);
    }

    /** What is wrong with data in normal form; empty if nothing. */
    public List<FieldError> errors(ResidentData data) {
        Checks checks = new Checks()
                .text("name", data.name(), BlindIndexes.LONGEST_NAME)
                .required("population", data.population())
                .required("documentType", data.documentType())
                .text("documentNumber", data.documentNumber(), 64)
                .required("relation", data.relation());
        checks.that(data.name().isEmpty() || NAME.matcher(data.name()).matches(), "name", "problem.resident.name");
        if (data.documentType() != null && !data.documentNumber().isEmpty()) {
            checks.all(documents.check(data.documentType(), data.documentNumber()).stream()
                    .toList());
        }
        data.phone().flatMap(phone -> PhoneCheck.check("phone", phone, demo)).ifPresent(e -> checks.all(List.of(e)));
        boolean ordered = data.tenancyFrom().isEmpty()
                || data.tenancyTo().isEmpty()
                || !data.tenancyTo().get().isBefore(data.tenancyFrom().get());
        return checks.that(ordered, "tenancyTo", "problem.resident.tenancy").errors();
    }

    /**
     * Checked data in normal form.
     *
     * @throws cn.zhian.platform.Invalid with everything that is wrong
     */
    public ResidentData checked(ResidentData data) {
        ResidentData normal = normal(data);
        new Checks().all(errors(normal)).done();
        return normal;
    }
}
