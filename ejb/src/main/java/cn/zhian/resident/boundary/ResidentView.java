package cn.zhian.resident.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A resident as shown: masked.
 *
 * @param name for example 张*三
 * @param documentNumber for example 3300**********1234
 * @param phone for example 138****1234
 * @param houseId null when the last house of a person who left was removed
 * @param photo a reference of the picture store
 * @param care only for callers who may see it
 */
public record ResidentView(
        long id,
        long version,
        long communityId,
        Long houseId,
        String houseLabel,
        List<HouseRelation> furtherHouses,
        Population population,
        String name,
        DocumentType documentType,
        String documentNumber,
        Optional<String> phone,
        Gender gender,
        Relation relation,
        Optional<LocalDate> movedIn,
        Optional<LocalDate> movedOut,
        Optional<LocalDate> tenancyFrom,
        Optional<LocalDate> tenancyTo,
        Optional<String> photo,
        ResidentStatus status,
        Optional<Care> care,
        Instant createdAt,
        Instant changedAt) {}
