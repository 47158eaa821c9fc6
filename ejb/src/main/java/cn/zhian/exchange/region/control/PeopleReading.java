package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.boundary.DisclosedPerson.Home;
import cn.zhian.exchange.region.boundary.RegionPerson;
import cn.zhian.exchange.region.boundary.RegionPerson.Place;
import cn.zhian.exchange.region.control.Bodies.Said;
import cn.zhian.exchange.region.entity.Reach;
import cn.zhian.platform.Masking;
import cn.zhian.platform.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Makes persons of their records. */
public final class PeopleReading {
    private final Bodies bodies;

    /** @param personal by which the bodies are encrypted */
    public PeopleReading(PersonalData personal) {
        bodies = new Bodies(personal);
    }

    /**
     * A record of a person.
     *
     * @param id number of the received record
     * @param code of the community
     * @param community its name; may be empty
     * @param person equal for records with the same document
     * @param said what the record says
     * @param receivedAt when it was received
     */
    public record Known(long id, String code, String community, String person, Said said, Instant receivedAt) {}

    /** A record of a row. */
    public Known known(ResultSet row) throws SQLException {
        byte[] document = row.getBytes("document_index");
        long id = row.getLong("id");
        return new Known(
                id,
                row.getString("community_code"),
                Optional.ofNullable(row.getString("community")).orElse(""),
                document == null ? "record " + id : HexFormat.of().formatHex(document),
                bodies.read(row.getBytes("body")),
                RegionSql.time(row, "received_at").orElseThrow());
    }

    /** Persons, each once, masked, in the order of their oldest records. */
    public static List<RegionPerson> masked(List<Known> records) {
        Map<String, List<Known>> persons = new LinkedHashMap<>();
        records.forEach(one ->
                persons.computeIfAbsent(one.person(), key -> new ArrayList<>()).add(one));
        return persons.values().stream().map(PeopleReading::person).toList();
    }

    private static RegionPerson person(List<Known> records) {
        Known first = records.get(0);
        return new RegionPerson(
                first.id(),
                Masking.name(first.said().text("Name")),
                first.said().text("documentType"),
                Masking.document(first.said().text("IDNumber")),
                Masking.phone(first.said().text("phone")),
                records.stream()
                        .map(one -> new Place(
                                one.code(), one.community(), one.said().text("status")))
                        .toList());
    }

    /** What each community says, with the houses by their own records. */
    public List<Home> homes(DataSource source, Reach reach, List<Known> records) {
        List<String> ids = records.stream()
                .map(one -> one.said().text("house"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        Map<String, String> houses = new HashMap<>();
        if (!ids.isEmpty()) {
            PersonQueries.bodies(reach, ids)
                    .rows(source, row -> houses.put(row.getString(1), house(bodies.read(row.getBytes(2)))));
        }
        return records.stream()
                .map(one -> home(one, houses.getOrDefault(one.said().text("house"), "")))
                .toList();
    }

    private static String house(Said said) {
        return Stream.of("building", "unit", "number")
                .map(said::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Home home(Known one, String house) {
        Said said = one.said();
        return new Home(
                one.code(),
                one.community(),
                house,
                said.text("Name"),
                said.text("documentType"),
                said.text("IDNumber"),
                said.text("GenderCode"),
                said.text("birthDate"),
                said.text("phone"),
                said.text("relation"),
                said.text("population"),
                said.text("status"),
                said.text("movedIn"),
                said.text("movedOut"),
                one.receivedAt());
    }
}
