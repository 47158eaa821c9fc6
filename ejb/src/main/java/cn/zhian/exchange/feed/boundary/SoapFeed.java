package cn.zhian.exchange.feed.boundary;

import cn.zhian.exchange.certificate.OwnCertificates;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.delivery.entity.TargetProtocol;
import cn.zhian.exchange.feed.control.FeedClient;
import cn.zhian.exchange.record.OutRecord;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Platforms that take SOAP messages, each as its profile says. */
@ApplicationScoped
public class SoapFeed implements TargetProtocol {
    private static final String WORD = "soap-feed";

    @Inject
    FeedProfiles profiles;

    @Inject
    Clock clock;

    @Inject
    OwnCertificates certificates;

    private FeedClient client;

    @PostConstruct
    void start() {
        client = new FeedClient(clock, new SecureRandom(), certificates.read());
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public List<ProtocolProfile> profiles() {
        return profiles.of(WORD);
    }

    @Override
    public List<RecordAnswer> push(TargetAccess access, List<OutRecord> batch) throws PushFailed {
        return client.push(profiles.get(WORD, access.profile()), access, batch);
    }
}
