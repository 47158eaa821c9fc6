package cn.zhian.exchange.tier.boundary;

import cn.zhian.exchange.tier.control.ChildKeys;
import cn.zhian.exchange.tier.control.ChildTable;
import cn.zhian.exchange.tier.control.Digests;
import cn.zhian.exchange.tier.control.OwnKeys;
import cn.zhian.exchange.tier.control.RequestCheck;
import cn.zhian.exchange.tier.control.Signing;
import cn.zhian.exchange.tier.control.SqlWork;
import cn.zhian.exchange.tier.entity.ChildRow;
import cn.zhian.exchange.tier.entity.KnownChild;
import cn.zhian.exchange.tier.entity.SignedRequest;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Nonces;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Looks who a signed request is of. In a transaction of its own, which ends before the work begins: a nonce stays used,
 * whatever becomes of the request. The caller learns only whether; the log says why not.
 */
@Stateless
@Internal("nobody is known yet")
public class TierDoor {
    private static final Logger LOG = System.getLogger(TierDoor.class.getName());
    private static final String NONCES = "child_nonce";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    /** Who sent a request; empty if platform, key, time, nonce or signature is wrong. */
    public Optional<KnownChild> enter(SignedRequest request) {
        return SqlWork.on(dataSource, connection -> entered(connection, request));
    }

    private Optional<KnownChild> entered(Connection connection, SignedRequest request) throws SQLException {
        Instant now = clock.instant();
        Optional<String> wrong = new RequestCheck(now).wrong(request);
        if (wrong.isPresent()) {
            return refused(request, wrong.get());
        }
        Optional<ChildRow> child = new ChildTable(connection).enrolled(request.platform());
        if (child.isEmpty()) {
            return refused(request, "not enrolled, or revoked");
        }
        Optional<byte[]> key = new ChildKeys(connection).valid(child.get().id(), Integer.parseInt(request.key()), now);
        if (key.isEmpty() || !RequestCheck.signed(request, key.get())) {
            return refused(request, key.isEmpty() ? "unknown key, or one that is over" : "wrong signature");
        }
        // Before the nonce, whose foreign key shares the row: two batches at once would each wait for the other to let
        // go.
        new ChildTable(connection).lock(child.get().id());
        byte[] nonce = Digests.sha256(request.nonce().getBytes(StandardCharsets.US_ASCII));
        if (!new Nonces(connection, NONCES).take(child.get().id(), nonce, RequestCheck.remember(now))) {
            return refused(request, "replayed");
        }
        new ChildKeys(connection).used(child.get().id(), Integer.parseInt(request.key()), now);
        new ChildTable(connection).contact(child.get().id(), now, request.source());
        return child.map(TierDoor::known);
    }

    private static KnownChild known(ChildRow row) {
        return new KnownChild(row.id(), row.platform().orElseThrow(), row.role(), row.entitlement(), row.answerKey());
    }

    private static Optional<KnownChild> refused(SignedRequest request, String why) {
        String platform = RequestCheck.shown(request.platform());
        LOG.log(
                Level.WARNING,
                "ZHIAN-330 platform refused platform={0} source={1} reason={2}",
                platform,
                request.source(),
                why);
        return Optional.empty();
    }

    /**
     * The signature of an answer.
     *
     * @param key number of the own key that the other side knows
     * @param nonce of the request
     */
    public String sign(int key, int status, String nonce, byte[] body) {
        return SqlWork.on(
                dataSource,
                connection -> Signing.sign(
                        new OwnKeys(connection, PersonalData.configured())
                                .get(key)
                                .privateKey(),
                        Signing.answerText(status, nonce, body)));
    }

    /** Forgets nonces that are too old to be brought again. */
    public void sweep() {
        SqlWork.on(dataSource, connection -> new Nonces(connection, NONCES).forgetBefore(clock.instant()));
    }
}
