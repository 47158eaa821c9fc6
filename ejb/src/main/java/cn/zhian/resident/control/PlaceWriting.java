package cn.zhian.resident.control;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.NaturalOrder;
import cn.zhian.platform.SequenceBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Consumer;

/** Writes the places that a file names and the community lacks, in batches. */
final class PlaceWriting implements AutoCloseable {
    private static final int BATCH = 500;
    private static final SequenceBlock BUILDINGS = new SequenceBlock("building_seq", 50);
    private static final SequenceBlock UNITS = new SequenceBlock("unit_seq", 50);
    private static final SequenceBlock HOUSES = new SequenceBlock("house_seq", 50);

    private final Connection connection;
    private final long communityId;
    private final KnownPlaces known;
    private final PreparedStatement building;
    private final PreparedStatement unit;
    private final PreparedStatement house;
    private final Consumer<Changed> changes;
    private int waiting;

    PlaceWriting(Connection connection, long communityId, KnownPlaces known, Consumer<Changed> changes)
            throws SQLException {
        this.changes = changes;
        this.connection = connection;
        this.communityId = communityId;
        this.known = known;
        building = connection.prepareStatement(
                "INSERT INTO building (id, version, community_id, name, sort_key) VALUES (?, 1, ?, ?, ?)");
        unit = connection.prepareStatement(
                "INSERT INTO unit (id, version, building_id, community_id, name, sort_key) VALUES (?, 1, ?, ?, ?, ?)");
        house = connection.prepareStatement(
                "INSERT INTO house (id, version, unit_id, building_id, community_id, number, sort_key, floor, area,"
                        + " house_use) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** The house's id; the house is written with {@link #flush} at the latest. */
    long house(ImportRow row) throws SQLException {
        var found = known.house(row.place());
        return found.isPresent() ? found.get() : addHouse(row);
    }

    private long addHouse(ImportRow row) throws SQLException {
        ImportPlace place = row.place();
        long buildingId = building(place.building());
        long unitId = unit(place, buildingId);
        long id = HOUSES.next(connection);
        known.addHouse(place, id);
        house.setLong(1, id);
        house.setLong(2, unitId);
        house.setLong(3, buildingId);
        house.setLong(4, communityId);
        house.setString(5, place.house());
        house.setString(6, NaturalOrder.key(place.house()));
        house.setObject(7, row.floor().orElse(null), Types.SMALLINT);
        house.setBigDecimal(8, row.area().orElse(null));
        house.setString(9, row.use().orElse(HouseUse.SELF_LIVED).name());
        house.addBatch();
        changes.accept(Changed.one(RecordKind.HOUSE, communityId, id));
        if (++waiting >= BATCH) {
            flush();
        }
        return id;
    }

    private long building(String name) throws SQLException {
        var found = known.building(name);
        if (found.isPresent()) {
            return found.get();
        }
        long id = BUILDINGS.next(connection);
        known.addBuilding(name, id);
        building.setLong(1, id);
        building.setLong(2, communityId);
        building.setString(3, name);
        building.setString(4, NaturalOrder.key(name));
        building.addBatch();
        return id;
    }

    private long unit(ImportPlace place, long buildingId) throws SQLException {
        var found = known.unit(place.building(), place.unit());
        if (found.isPresent()) {
            return found.get();
        }
        long id = UNITS.next(connection);
        known.addUnit(place.building(), place.unit(), id);
        unit.setLong(1, id);
        unit.setLong(2, buildingId);
        unit.setLong(3, communityId);
        unit.setString(4, place.unit());
        unit.setString(5, NaturalOrder.key(place.unit()));
        unit.addBatch();
        return id;
    }

    /** Writes what waits. */
    void flush() throws SQLException {
        building.executeBatch();
        unit.executeBatch();
        house.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        building.close();
        unit.close();
        house.close();
    }
}
