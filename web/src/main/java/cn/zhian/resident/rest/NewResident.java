package cn.zhian.resident.rest;

import cn.zhian.platform.rest.Changes;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.HouseRelation;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A new resident; population is permanent where absent, gender and birth date are read from the document's number. */
public record NewResident(
        Long houseId,
        Optional<List<HouseRelation>> furtherHouses,
        Optional<Population> population,
        String name,
        DocumentType documentType,
        String documentNumber,
        Optional<String> phone,
        Optional<Gender> gender,
        Optional<LocalDate> birthDate,
        Relation relation,
        Optional<LocalDate> movedIn,
        Optional<LocalDate> tenancyFrom,
        Optional<LocalDate> tenancyTo) {
    /** As the boundary takes it. */
    ResidentData data() {
        return new ResidentData(
                Changes.required("houseId", houseId),
                furtherHouses.orElse(List.of()),
                population.orElse(Population.PERMANENT),
                name,
                documentType,
                documentNumber,
                phone,
                gender,
                birthDate,
                relation,
                movedIn,
                tenancyFrom,
                tenancyTo);
    }
}
