package cn.zhian.exchange.reconcile.boundary;

import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.reconcile.control.ReceivedPrints;
import cn.zhian.exchange.reconcile.control.ReconcileWire;
import cn.zhian.exchange.reconcile.control.ReconcileWire.MarksAsked;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;

/** Answers platforms below what this one holds of what they themselves sent, and of nothing else. */
@Stateless
@Internal("platforms below call it, who show who they are by a signature")
public class ReconcileDoor {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /** Fingerprints. @param body a question @return the answer @throws cn.zhian.platform.Invalid if it is no question */
    public byte[] prints(KnownChild child, byte[] body) {
        HeldSpan span = ReconcileWire.span(body);
        return ReconcileWire.tellPrints(
                SqlWork.on(source, connection -> new ReceivedPrints(connection, child.platform()).prints(span)));
    }

    /** Records of a part. @param body a question @return the answer @throws cn.zhian.platform.Invalid if it is no question */
    public byte[] records(KnownChild child, byte[] body) {
        MarksAsked asked = ReconcileWire.marksAsked(body);
        return ReconcileWire.tellMarks(SqlWork.on(
                source,
                connection -> new ReceivedPrints(connection, child.platform())
                        .marks(asked.kind(), asked.bucket(), asked.after())));
    }

    /** Takes the next push of some things whatever there is. @param body their identifiers @return how many there are */
    public byte[] doubts(KnownChild child, byte[] body) {
        List<String> ids = ReconcileWire.doubts(body);
        int doubted = SqlWork.on(source, connection -> new ReceivedPrints(connection, child.platform()).doubt(ids));
        return ("{\"doubted\":" + doubted + "}").getBytes(StandardCharsets.UTF_8);
    }
}
