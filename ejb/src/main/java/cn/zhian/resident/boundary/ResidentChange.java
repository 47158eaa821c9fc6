package cn.zhian.resident.boundary;

import cn.zhian.platform.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * What of a resident is to change. A changed document number without a birth date or gender brings its own.
 *
 * @param version the version the change was made from; empty when the caller takes any
 */
public record ResidentChange(
        OptionalLong version,
        Change<Long> houseId,
        Change<List<HouseRelation>> furtherHouses,
        Change<Population> population,
        Change<String> name,
        Change<DocumentType> documentType,
        Change<String> documentNumber,
        Change<String> phone,
        Change<Gender> gender,
        Change<LocalDate> birthDate,
        Change<Relation> relation,
        Change<LocalDate> movedIn,
        Change<LocalDate> tenancyFrom,
        Change<LocalDate> tenancyTo,
        Change<Care> care) {
    /** The data after the change. */
    public ResidentData over(ResidentData now) {
        boolean newDocument = documentNumber.present() || documentType.present();
        return new ResidentData(
                houseId.over(now.houseId(), 0L),
                furtherHouses.over(now.furtherHouses(), List.of()),
                population.over(now.population(), null),
                name.over(now.name(), ""),
                documentType.over(now.documentType(), null),
                documentNumber.over(now.documentNumber(), ""),
                phone.over(now.phone()),
                newDocument ? gender.value() : gender.over(now.gender()),
                newDocument ? birthDate.value() : birthDate.over(now.birthDate()),
                relation.over(now.relation(), null),
                movedIn.over(now.movedIn()),
                tenancyFrom.over(now.tenancyFrom()),
                tenancyTo.over(now.tenancyTo()));
    }

    /** Nothing; for building changes from. */
    public static ResidentChange none(OptionalLong version) {
        return new ResidentChange(
                version,
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none());
    }
}
