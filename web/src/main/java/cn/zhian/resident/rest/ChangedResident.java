package cn.zhian.resident.rest;

import cn.zhian.platform.rest.Changes;
import cn.zhian.platform.rest.Patch;
import cn.zhian.resident.boundary.Care;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.HouseRelation;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What of a resident is to change; fields that are absent stay. */
public record ChangedResident(
        OptionalLong version,
        Optional<Long> houseId,
        Optional<List<HouseRelation>> furtherHouses,
        Optional<Population> population,
        Optional<String> name,
        Optional<DocumentType> documentType,
        Optional<String> documentNumber,
        Optional<String> phone,
        Optional<Gender> gender,
        Optional<LocalDate> birthDate,
        Optional<Relation> relation,
        Optional<LocalDate> movedIn,
        Optional<LocalDate> tenancyFrom,
        Optional<LocalDate> tenancyTo,
        Optional<Care> care) {
    private static final ChangedResident NOTHING = new ChangedResident(
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The changes that a body names. */
    static ResidentChange of(Patch patch) {
        ChangedResident body = patch.over(NOTHING, ChangedResident.class);
        return new ResidentChange(
                body.version(),
                Changes.of(patch, "houseId", body.houseId()),
                Changes.of(patch, "furtherHouses", body.furtherHouses()),
                Changes.of(patch, "population", body.population()),
                Changes.of(patch, "name", body.name()),
                Changes.of(patch, "documentType", body.documentType()),
                Changes.of(patch, "documentNumber", body.documentNumber()),
                Changes.of(patch, "phone", body.phone()),
                Changes.of(patch, "gender", body.gender()),
                Changes.of(patch, "birthDate", body.birthDate()),
                Changes.of(patch, "relation", body.relation()),
                Changes.of(patch, "movedIn", body.movedIn()),
                Changes.of(patch, "tenancyFrom", body.tenancyFrom()),
                Changes.of(patch, "tenancyTo", body.tenancyTo()),
                Changes.of(patch, "care", body.care()));
    }
}
