package cn.zhian.resident.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of a community by their names, as an import names them. */
final class KnownPlaces {
    private final Map<String, Long> buildings = new HashMap<>();
    private final Map<List<String>, Long> units = new HashMap<>();
    private final Map<ImportPlace, Long> houses = new HashMap<>();

    /** Reads all places of a community. */
    static KnownPlaces of(Connection connection, long communityId) throws SQLException {
        KnownPlaces known = new KnownPlaces();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT b.id, b.name, u.id, u.name, h.id, h.number FROM building b"
                        + " LEFT JOIN unit u ON u.building_id = b.id LEFT JOIN house h ON h.unit_id = u.id"
                        + " WHERE b.community_id = ?")) {
            statement.setLong(1, communityId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows);
                }
            }
        }
        return known;
    }

    private void add(ResultSet row) throws SQLException {
        String building = row.getString(2);
        addBuilding(building, row.getLong(1));
        String unit = row.getString(4);
        if (unit != null) {
            addUnit(building, unit, row.getLong(3));
            String house = row.getString(6);
            if (house != null) {
                addHouse(new ImportPlace(building, unit, house), row.getLong(5));
            }
        }
    }

    void addBuilding(String building, long id) {
        buildings.put(building, id);
    }

    void addUnit(String building, String unit, long id) {
        units.put(List.of(building, unit), id);
    }

    void addHouse(ImportPlace place, long id) {
        houses.put(place, id);
    }

    Optional<Long> building(String name) {
        return Optional.ofNullable(buildings.get(name));
    }

    Optional<Long> unit(String building, String unit) {
        return Optional.ofNullable(units.get(List.of(building, unit)));
    }

    Optional<Long> house(ImportPlace place) {
        return Optional.ofNullable(houses.get(place));
    }

    MissingPlaces missing(Collection<ImportRow> rows) {
        Set<String> lackingBuildings = new HashSet<>();
        Set<List<String>> lackingUnits = new HashSet<>();
        Set<ImportPlace> lackingHouses = new HashSet<>();
        for (ImportRow row : rows) {
            ImportPlace place = row.place();
            if (building(place.building()).isEmpty()) {
                lackingBuildings.add(place.building());
            }
            if (unit(place.building(), place.unit()).isEmpty()) {
                lackingUnits.add(List.of(place.building(), place.unit()));
            }
            if (house(place).isEmpty()) {
                lackingHouses.add(place);
            }
        }
        return new MissingPlaces(lackingBuildings.size(), lackingUnits.size(), lackingHouses.size());
    }
}
