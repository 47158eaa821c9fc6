package cn.zhian.exchange.order.control;

import cn.zhian.exchange.order.entity.OrderContent;
import cn.zhian.platform.PersonalData;
import java.sql.SQLException;

/** What orders say as tables keep it: encrypted, for it may name persons. */
record StoredContent(PersonalData personal) {
    byte[] sealed(OrderContent content) {
        return personal.encrypt(ContentJson.of(content).toString());
    }

    /** @throws SQLException if it is not what was stored */
    OrderContent opened(byte[] body) throws SQLException {
        try {
            return ContentJson.read(WireJson.read(personal.decrypt(body)));
        } catch (Unreadable e) {
            throw new SQLException("A stored order can't be read", e);
        }
    }
}
