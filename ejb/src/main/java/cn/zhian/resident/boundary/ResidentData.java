package cn.zhian.resident.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A resident as registered.
 *
 * @param houseId the main house; it says the community
 * @param furtherHouses other houses of the same community
 * @param population which kind; foreign when the document is a foreigner's is up to the clerk
 * @param name as the document says, 1 to 50 characters
 * @param documentNumber in the form of its kind
 * @param phone Chinese mobile or land line, or international
 * @param gender where empty, what the document's number tells
 * @param birthDate where empty, what the document's number tells
 * @param tenancyTo not before {@code tenancyFrom}
 */
public record ResidentData(
        long houseId,
        List<HouseRelation> furtherHouses,
        Population population,
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
    /** Copies the houses. */
    public ResidentData {
        furtherHouses = List.copyOf(furtherHouses);
    }

    /** Only what a registration needs. */
    public static ResidentData of(
            long houseId, String name, DocumentType type, String number, Optional<String> phone, Relation relation) {
        return new ResidentData(
                houseId,
                List.of(),
                Population.PERMANENT,
                name,
                type,
                number,
                phone,
                Optional.empty(),
                Optional.empty(),
                relation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
