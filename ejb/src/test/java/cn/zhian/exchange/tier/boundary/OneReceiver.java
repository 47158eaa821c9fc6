package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.control.BatchWire;
import cn.zhian.exchange.tier.control.RecordChecking;
import cn.zhian.exchange.tier.entity.AcceptedRecords;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.RejectedRecords;
import cn.zhian.exchange.tier.entity.Storable;
import cn.zhian.platform.OneConnection;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A receiver as one server has it, on a connection of its own, with the transactions made by hand. */
final class OneReceiver extends ReceivedStoring implements AutoCloseable {
    private final Connection connection;
    private final Receiving receiving = new Receiving() {
        @Override
        Iterable<RejectedRecords> noters() {
            return List.of();
        }
    };
    private boolean cutOff;
    private Runnable beforeCommit = () -> {};
    private final List<AcceptedRecords> keepers = new ArrayList<>();

    OneReceiver(TestDatabase database, PersonalData personal, Clock clock) throws SQLException {
        connection = database.open();
        connection.setAutoCommit(false);
        dataSource = new OneConnection(connection).dataSource();
        this.clock = clock;
        receiving.storing = this;
        receiving.clock = clock;
        receiving.checking = new RecordChecking(personal, clock, () -> ReceivedScene.HERE);
    }

    /** The connection is lost before the next batch is committed. */
    OneReceiver cutOff() {
        cutOff = true;
        return this;
    }

    /** Something to do when all is written and nothing committed. */
    OneReceiver beforeCommit(Runnable work) {
        beforeCommit = work;
        return this;
    }

    /** Somebody else who takes note of what is accepted. */
    OneReceiver with(AcceptedRecords keeper) {
        keepers.add(keeper);
        return this;
    }

    @Override
    Iterable<AcceptedRecords> keepers() {
        return keepers;
    }

    List<RecordResult> push(KnownChild child, List<OutRecord> records) {
        return receiving.receive(child, BatchWire.write(records).packed());
    }

    List<RecordResult> receive(KnownChild child, byte[] packed) {
        return receiving.receive(child, packed);
    }

    @Override
    public List<RecordResult> store(
            KnownChild child, int size, Map<Integer, RecordResult> rejections, List<Storable> storable)
            throws Collided {
        try {
            List<RecordResult> results = super.store(child, size, rejections, storable);
            beforeCommit.run();
            if (cutOff) {
                connection.abort(Runnable::run);
                throw new IllegalStateException("cut off");
            }
            connection.commit();
            return results;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            rollBack();
        }
    }

    private void rollBack() {
        try {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
