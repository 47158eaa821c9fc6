package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.ProtocolProfile.CredentialField;
import cn.zhian.exchange.feed.entity.AnswerPlan;
import cn.zhian.exchange.feed.entity.Item;
import cn.zhian.exchange.feed.entity.SecurityPlan;
import cn.zhian.exchange.record.RecordKind;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform asks and answers.
 *
 * @param name of the profile, for targets to name it
 * @param protocol word of the protocol
 * @param chinese title
 * @param english title
 * @param credentials that a target must have
 * @param request what is common to all requests
 * @param limits how much at once
 * @param security how requests show who they are of
 * @param kinds how records of each kind are told
 * @param namespaces of paths in XML, by prefix
 * @param answer how answers are understood
 */
public record FeedProfile(
        String name,
        String protocol,
        String chinese,
        String english,
        List<CredentialField> credentials,
        RequestPlan request,
        Limits limits,
        SecurityPlan security,
        Map<RecordKind, KindPlan> kinds,
        Map<String, String> namespaces,
        AnswerPlan answer) {
    /**
     * What is common to all requests.
     *
     * @param type content type
     * @param charset of bodies and of answers
     * @param time form of the request's time: a pattern in Asia/Shanghai, {@code epoch-millis} or {@code epoch-seconds}
     * @param headers of HTTP
     * @param patience until the whole answer is there
     */
    record RequestPlan(String type, Charset charset, String time, List<Item> headers, Duration patience) {}

    /** How much at once. @param records of a request @param request bytes of a body @param answer bytes of an answer */
    record Limits(int records, int request, int answer) {}

    /** How records of a kind are told. @param erasure empty: the platform takes none */
    record KindPlan(Operation change, Optional<Operation> erasure) {}

    /**
     * One operation of the platform.
     *
     * @param path after the address of the target
     * @param head lines of the whole body
     * @param items lines of each record
     */
    record Operation(String method, String path, BodyTemplate template, List<Item> head, List<Item> items) {}

    /** What an administrator who sets up a target has to know of it. */
    public ProtocolProfile shown() {
        return new ProtocolProfile(name, chinese, english, kinds.keySet(), credentials);
    }
}
