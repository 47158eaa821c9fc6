package cn.zhian.exchange.region.boundary;

import java.time.Instant;
import java.util.List;

/**
 * The full data of a resident of communities below (SE-2). Texts are as in the records; empty where nothing is said.
 *
 * @param id of the person, as asked for
 * @param homes what each community says
 */
public record DisclosedPerson(long id, List<Home> homes) {
    /**
     * What a community says of the person.
     *
     * @param code 15 digits
     * @param community its name
     * @param house building, unit and number
     * @param name of the person
     * @param documentType word
     * @param documentNumber whole
     * @param gender code: 1 male, 2 female, 0 unknown
     * @param birthDate day
     * @param phone whole
     * @param relation word
     * @param population word
     * @param status word
     * @param movedIn day
     * @param movedOut day
     * @param receivedAt when this was received
     */
    public record Home(
            String code,
            String community,
            String house,
            String name,
            String documentType,
            String documentNumber,
            String gender,
            String birthDate,
            String phone,
            String relation,
            String population,
            String status,
            String movedIn,
            String movedOut,
            Instant receivedAt) {}

    /** Copies what they say. */
    public DisclosedPerson {
        homes = List.copyOf(homes);
    }
}
