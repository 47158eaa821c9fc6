package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.CarriedFile;
import cn.zhian.exchange.order.entity.FilePlace;
import cn.zhian.exchange.order.entity.OrderFileLine;
import cn.zhian.platform.PersonalData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Files of orders, encrypted in the database. */
public final class OrderFileTable {
    private final OrderSql sql;
    private final PersonalData personal;

    /** On a connection. @param personal encrypts names and contents */
    public OrderFileTable(OrderSql sql, PersonalData personal) {
        this.sql = sql;
        this.personal = personal;
    }

    /** Keeps a file. @param step with which it was reported */
    public long add(FilePlace place, long ownerId, Optional<Long> step, CarriedFile file, Instant now)
            throws SQLException {
        return sql.number(
                "INSERT INTO order_file (place, owner_id, step, name, size, content, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                place,
                ownerId,
                step,
                personal.encrypt(file.name()),
                file.content().length,
                personal.encrypt(file.content()),
                now);
    }

    /** Those of an owner, without what is in them. */
    public List<OrderFileLine> of(FilePlace place, long ownerId) throws SQLException {
        return sql.list(
                "SELECT id, step, name, size FROM order_file WHERE place = ? AND owner_id = ? ORDER BY id",
                row -> new OrderFileLine(
                        row.getLong("id"),
                        OrderSql.maybe(row, "step").map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        personal.decryptText(row.getBytes("name")),
                        row.getLong("size")),
                place,
                ownerId);
    }

    /** Those of an owner that are to go along. @param step of a report; empty for those of the order itself */
    public List<CarriedFile> carried(FilePlace place, long ownerId, Optional<Long> step) throws SQLException {
        return sql.list(
                "SELECT name, content FROM order_file WHERE place = ? AND owner_id = ? AND step <=> ? ORDER BY id",
                row -> new CarriedFile(
                        personal.decryptText(row.getBytes("name")), personal.decrypt(row.getBytes("content"))),
                place,
                ownerId,
                step);
    }

    /** One with what is in it. */
    public Optional<CarriedFile> read(FilePlace place, long ownerId, long id) throws SQLException {
        return sql.one(
                "SELECT name, content FROM order_file WHERE place = ? AND owner_id = ? AND id = ?",
                row -> new CarriedFile(
                        personal.decryptText(row.getBytes("name")), personal.decrypt(row.getBytes("content"))),
                place,
                ownerId,
                id);
    }

    /** Those of an owner that were not reported are now, with this step. */
    public void reported(long ownerId, long step) throws SQLException {
        sql.run(
                "UPDATE order_file SET step = ? WHERE place = 'HANDLED' AND owner_id = ? AND step IS NULL",
                step,
                ownerId);
    }

    /** Takes those of an owner away. */
    public void clear(FilePlace place, long ownerId) throws SQLException {
        sql.run("DELETE FROM order_file WHERE place = ? AND owner_id = ?", place, ownerId);
    }

    /** Takes one away that was not reported. @return whether it was there */
    public boolean remove(FilePlace place, long ownerId, long id) throws SQLException {
        return sql.run(
                        "DELETE FROM order_file WHERE place = ? AND owner_id = ? AND id = ? AND step IS NULL",
                        place,
                        ownerId,
                        id)
                == 1;
    }
}
