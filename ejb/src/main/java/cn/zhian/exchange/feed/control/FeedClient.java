package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.record.OutRecord;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Pushes records to platforms by their profiles; keeps connections open. */
public final class FeedClient {
    private final FeedHttp http;
    private final Clock clock;
    private final SecureRandom random;

    /** @param random for nonces and signatures @param own certificate, shown to platforms that ask for one */
    public FeedClient(Clock clock, SecureRandom random, OwnCertificate own) {
        this.http = new FeedHttp(own);
        this.clock = clock;
        this.random = random;
    }

    /** Pushes a batch. @throws PushFailed if nothing is known of any of its records */
    public List<RecordAnswer> push(FeedProfile profile, TargetAccess access, List<OutRecord> batch) throws PushFailed {
        RequestMaking requests = new RequestMaking(profile, access, clock, random);
        return new FeedPush(profile, requests, new AnswerReading(profile), http).push(batch);
    }
}
