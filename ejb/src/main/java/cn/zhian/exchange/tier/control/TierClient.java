package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.certificate.OwnCertificates;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.entity.EnrolmentAnswer;
import cn.zhian.exchange.tier.entity.EnrolmentRequest;
import cn.zhian.exchange.tier.entity.KeyChange;
import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Calls platforms above. Believes no answer that is not signed by the one that was asked. Every call ends within a minute.
 */
@ApplicationScoped
public class TierClient {
    private static final String ROOT = "/api/v1/exchange/";
    private static final String JSON = "application/json";
    private static final String GZIP = "application/gzip";
    private static final Duration ANSWER = Duration.ofSeconds(45);
    private static final int OK = 200;

    private TierHttp http;
    private Clock clock;

    /** For the container. */
    public TierClient() {}

    /** By a clock, with the certificate that the configuration names. */
    @Inject
    public TierClient(Clock clock, OwnCertificates certificates) {
        this(clock, certificates.read());
    }

    /** By a clock. @param own shown to platforms above that ask for one */
    public TierClient(Clock clock, OwnCertificate own) {
        this.clock = clock;
        http = new TierHttp(own, clock);
    }

    /**
     * Pushes records, from the first on as many as are not too large together.
     *
     * @param batch at most 1,000
     * @return what became of those that were pushed, in their order
     * @throws TierFailed if nothing is known of any of them
     */
    public List<RecordResult> push(ParentAccess parent, List<OutRecord> batch) throws TierFailed {
        BatchWire.Written written = BatchWire.write(batch);
        List<OutRecord> records = batch.subList(0, written.records());
        byte[] answer = call(parent, "batches", GZIP, written.packed(), parent.key());
        List<RecordResult> results = ResultsWire.read(answer).orElseThrow(() -> new TierFailed(Trouble.ANSWER, ""));
        if (results.size() != records.size()) {
            throw new TierFailed(Trouble.ANSWER, results.size() + " results for " + records.size() + " records");
        }
        expectSame(records, results);
        return results;
    }

    private static void expectSame(List<OutRecord> records, List<RecordResult> results) throws TierFailed {
        for (int place = 0; place < records.size(); place++) {
            OutRecord sent = records.get(place);
            RecordResult result = results.get(place);
            if (!sent.id().equals(result.id()) || sent.version() != result.version()) {
                throw new TierFailed(Trouble.ANSWER, "result " + place + " is of another record");
            }
        }
    }

    /**
     * Enrols this platform.
     *
     * @param code whose fingerprint the answering platform's key must have
     * @throws TierFailed {@link Trouble#SHUT_OUT} if the code is none, {@link Trouble#FORGED} if somebody else answers
     */
    public EnrolmentAnswer enrol(ParentAccess parent, EnrolmentRequest request, OneTimeCode code) throws TierFailed {
        byte[] body = bytes(Json.createObjectBuilder()
                .add("code", request.code())
                .add("platform", request.platform())
                .add("name", request.name())
                .add("role", request.role())
                .add("publicKey", request.publicKey()));
        Sent sent = send(parent, "enrolments", JSON, body, parent.key());
        expectOk(sent);
        EnrolmentAnswer answer =
                EnrolmentWire.read(sent.answer().body()).orElseThrow(() -> new TierFailed(Trouble.ANSWER, ""));
        byte[] key = Signing.publicKey(answer.publicKey()).orElseThrow(() -> new TierFailed(Trouble.ANSWER, ""));
        if (!code.fits(key)) {
            throw new TierFailed(Trouble.FORGED, "the code is of another platform");
        }
        expectSigned(sent, key);
        return answer;
    }

    /** Gives the platform above another key of this one. @param next signs from then on */
    public void change(ParentAccess parent, OwnKey next, OwnKey signing) throws TierFailed {
        String publicKey = Base64.getEncoder().encodeToString(next.publicKey());
        String proof = Signing.sign(next.privateKey(), Signing.proofText(parent.platform(), next.number(), publicKey));
        KeyChange change = new KeyChange(next.number(), publicKey, proof);
        byte[] body = bytes(Json.createObjectBuilder()
                .add("number", change.number())
                .add("publicKey", change.publicKey())
                .add("proof", change.proof()));
        call(parent, "keys", JSON, body, signing);
    }

    /**
     * Asks something else.
     *
     * @param what path below {@code /api/v1/exchange/}
     * @param body JSON
     * @return the body of the answer, which is signed
     */
    public byte[] ask(ParentAccess parent, String what, byte[] body) throws TierFailed {
        return call(parent, what, JSON, body, parent.key());
    }

    private byte[] call(ParentAccess parent, String what, String type, byte[] body, OwnKey key) throws TierFailed {
        Sent sent = send(parent, what, type, body, key);
        expectOk(sent);
        expectSigned(sent, parent.publicKey().orElseThrow(() -> new TierFailed(Trouble.SHUT_OUT, "not enrolled")));
        return sent.answer().body();
    }

    private record Sent(String nonce, HttpResponse<byte[]> answer) {}

    private Sent send(ParentAccess parent, String what, String type, byte[] body, OwnKey key) throws TierFailed {
        String time = Long.toString(clock.millis());
        String nonce = TierNonce.next();
        String text = Signing.requestText("POST", ROOT + what, time, nonce, body);
        HttpRequest request = HttpRequest.newBuilder(URI.create(parent.address() + ROOT + what))
                .timeout(ANSWER)
                .header("Content-Type", type)
                .header("Accept", JSON + ", application/problem+json")
                .header("Zhian-Platform", parent.platform())
                .header("Zhian-Key", Integer.toString(key.number()))
                .header("Zhian-Time", time)
                .header("Zhian-Nonce", nonce)
                .header("Zhian-Signature", Signing.sign(key.privateKey(), text))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return new Sent(nonce, http.send(request, parent.certificate()));
    }

    private void expectOk(Sent sent) throws TierFailed {
        if (sent.answer().statusCode() != OK) {
            throw new AnswerSorting(clock.instant()).failure(sent.answer());
        }
    }

    private static void expectSigned(Sent sent, byte[] publicKey) throws TierFailed {
        Optional<String> signature = sent.answer().headers().firstValue("Zhian-Signature");
        String text = Signing.answerText(OK, sent.nonce(), sent.answer().body());
        if (!Signing.right(publicKey, text, signature.orElse(""))) {
            throw new TierFailed(Trouble.FORGED, "");
        }
    }

    private static byte[] bytes(JsonObjectBuilder json) {
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
