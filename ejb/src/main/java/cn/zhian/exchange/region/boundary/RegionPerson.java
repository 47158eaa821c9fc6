package cn.zhian.exchange.region.boundary;

import java.util.List;

/**
 * A resident of communities below, masked.
 *
 * @param id number of the oldest received record of the person
 * @param name masked
 * @param documentType word as in the record; may be empty
 * @param documentNumber masked; may be empty
 * @param phone masked; may be empty
 * @param places where the person is known
 */
public record RegionPerson(
        long id, String name, String documentType, String documentNumber, String phone, List<Place> places) {
    /**
     * A community that knows of the person.
     *
     * @param code 15 digits
     * @param name empty if that has not come
     * @param status word as in the record; may be empty
     */
    public record Place(String code, String name, String status) {}

    /** Copies the places. */
    public RegionPerson {
        places = List.copyOf(places);
    }
}
