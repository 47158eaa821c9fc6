package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.feed.control.FeedProfile.Operation;
import cn.zhian.exchange.feed.entity.FeedRequest;
import cn.zhian.exchange.feed.entity.Item;
import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.feed.entity.SecurityPlan;
import cn.zhian.exchange.feed.entity.SecurityPlan.UsernameToken;
import cn.zhian.exchange.feed.entity.Source;
import cn.zhian.exchange.feed.entity.Unmappable;
import cn.zhian.exchange.record.OutRecord;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/** Makes the requests of a profile: mapping first, then the body, then what is signed, then headers. */
final class RequestMaking {
    private static final int NONCE = 16;

    private final FeedProfile profile;
    private final TargetAccess access;
    private final Clock clock;
    private final SecureRandom random;

    /** @param random for nonces and signatures */
    RequestMaking(FeedProfile profile, TargetAccess access, Clock clock, SecureRandom random) {
        this.profile = profile;
        this.access = access;
        this.clock = clock;
        this.random = random;
    }

    /** Looks whether a record can be mapped. @throws Unmappable if not */
    void check(Operation operation, OutRecord record) throws Unmappable {
        RequestParts parts =
                new RequestParts(List.of(record)).with(Part.TIME, "0").with(Part.NONCE, "0");
        parts.with(Part.METHOD, "0").with(Part.PATH, "0").with(Part.HOST, "0");
        new ValueMaking(parts.of(record), access.credentials()).all(operation.items(), record.json());
    }

    /**
     * A request.
     *
     * @param records that can be mapped
     * @throws PushFailed if the target's address or credentials can't be used
     */
    FeedRequest make(Operation operation, List<OutRecord> records) throws PushFailed {
        URI address = address(operation);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Instant now = clock.instant();
        RequestParts parts = new RequestParts(records)
                .with(Part.TIME, TimeForms.of(now, profile.request().time()))
                .with(Part.NONCE, HexFormat.of().formatHex(nonce))
                .with(Part.METHOD, operation.method())
                .with(Part.PATH, address.getRawPath())
                .with(Part.HOST, address.getRawAuthority());
        String text = body(operation, records, parts, nonce, now);
        byte[] body = text.getBytes(charset());
        parts.with(Part.BODY, text).with(Part.BODY_SHA256, Digests.sha256(body)).with(Part.BODY_SM3, Digests.sm3(body));
        return new FeedRequest(operation.method(), address, headers(parts), body);
    }

    private Charset charset() {
        return profile.request().charset();
    }

    private URI address(Operation operation) throws PushFailed {
        try {
            return URI.create(access.address().replaceAll("/+$", "") + operation.path());
        } catch (IllegalArgumentException e) {
            throw new PushFailed(CauseWord.ADDRESS_FORM, false, e);
        }
    }

    private String body(Operation operation, List<OutRecord> records, RequestParts parts, byte[] nonce, Instant now)
            throws PushFailed {
        try {
            List<Filled> head = new ValueMaking(parts::get, access.credentials())
                    .all(operation.head(), JsonValue.EMPTY_JSON_OBJECT);
            List<List<Filled>> all = new ArrayList<>();
            for (OutRecord record : records) {
                all.add(new ValueMaking(parts.of(record), access.credentials()).all(operation.items(), record.json()));
            }
            return profile.security() instanceof UsernameToken plan
                    ? withToken(plan, ((XmlTemplate) operation.template()).document(head, all), nonce, now)
                    : operation.template().fill(head, all);
        } catch (Unmappable e) {
            throw new PushFailed(e.reason(), false, e);
        }
    }

    private String withToken(UsernameToken plan, Document message, byte[] nonce, Instant now) {
        new UsernameTokenHeader(message)
                .add(
                        credential(plan.user()),
                        credential(plan.password()),
                        nonce,
                        now.truncatedTo(ChronoUnit.MILLIS).toString());
        return XmlText.of(message, charset().name());
    }

    private Map<String, String> headers(RequestParts parts) throws PushFailed {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", profile.request().type());
        headers.put(
                "Accept",
                profile.answer().xml() ? "application/soap+xml, application/xml, text/xml" : "application/json");
        secure(headers, parts);
        ValueMaking making = new ValueMaking(parts::get, access.credentials());
        for (Item item : profile.request().headers()) {
            headers.put(item.to(), making.fixed(item.source()));
        }
        return headers;
    }

    private void secure(Map<String, String> headers, RequestParts parts) throws PushFailed {
        SecurityPlan plan = profile.security();
        if (plan instanceof SecurityPlan.Basic basic) {
            String both = credential(basic.user()) + ':' + credential(basic.password());
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(charset())));
        } else if (plan instanceof SecurityPlan.Bearer bearer) {
            headers.put("Authorization", "Bearer " + credential(bearer.token()));
        } else if (plan instanceof SecurityPlan.Signed signed) {
            String text = text(signed.text(), signed.join(), parts);
            parts.with(
                    Part.SIGNATURE,
                    new Signatures(random).sign(signed, credential(signed.key()), text.getBytes(charset())));
        }
    }

    /** The text that is signed. */
    String text(List<Source> sources, String join, RequestParts parts) {
        ValueMaking making = new ValueMaking(parts::get, access.credentials());
        return sources.stream().map(making::fixed).collect(Collectors.joining(join));
    }

    private String credential(String name) {
        return new ValueMaking(part -> "", access.credentials()).credential(name);
    }
}
