package cn.zhian.exchange.tier.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.record.OutRecord;
import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.exchange.tier.entity.ParentAccess;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import cn.zhian.platform.Invalid;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TierClientTest {
    private static final List<OutRecord> BATCH = List.of(Records.resident(1, 1), Records.pass(2));

    private final TierClient client = new TierClient(Clock.systemUTC(), OwnCertificate.none());
    private FakeParent parent;

    @BeforeEach
    void start() throws Exception {
        parent = new FakeParent();
    }

    @AfterEach
    void stop() {
        parent.close();
    }

    private ParentAccess access(String address) {
        KeyPair keys = Signing.pair();
        OwnKey key =
                new OwnKey(3, keys.getPublic().getEncoded(), keys.getPrivate().getEncoded());
        return new ParentAccess(address, Optional.empty(), Records.PLATFORM, key, Optional.of(parent.publicKey()));
    }

    private Trouble trouble() {
        return trouble(parent.address());
    }

    private Trouble trouble(String address) {
        TierFailed failure = assertThrows(TierFailed.class, () -> client.push(access(address), BATCH));
        assertThat(failure.getMessage(), containsString(failure.trouble().words()));
        return failure.trouble();
    }

    @Test
    void tellsWhatBecameOfEachRecord() throws Exception {
        List<RecordResult> results = client.push(access(parent.address()), BATCH);
        assertThat(
                results,
                is(List.of(
                        new RecordResult(BATCH.get(0).id(), 1, RecordOutcome.ACCEPTED, ""),
                        new RecordResult(BATCH.get(1).id(), 1, RecordOutcome.ACCEPTED, ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "401, SHUT_OUT, false",
        "400, REFUSED, false",
        "409, REFUSED, false",
        "413, REFUSED, false",
        "415, REFUSED, false",
        "302, ADDRESS, true",
        "403, ADDRESS, true",
        "404, ADDRESS, true",
        "408, BUSY, true",
        "429, BUSY, true",
        "500, BUSY, true",
        "503, BUSY, true"
    })
    void sortsAnswers(int status, Trouble expected, boolean retryable) {
        parent.with(status);
        assertThat(trouble(), is(expected));
        assertThat(expected.retryable(), is(retryable));
    }

    @Test
    void passesTheSentenceOfARefusalOn() {
        parent.with(400);
        TierFailed failure = assertThrows(TierFailed.class, () -> client.push(access(parent.address()), BATCH));
        assertThat(failure.detail(), is("a sentence"));
    }

    @Test
    void tellsWrongClocksFromBeingShutOut() {
        parent.with(401);
        assertThat(trouble(), is(Trouble.SHUT_OUT));
        TierClient slow =
                new TierClient(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6)), OwnCertificate.none());
        TierFailed failure = assertThrows(TierFailed.class, () -> slow.push(access(parent.address()), BATCH));
        assertThat(failure.trouble(), is(Trouble.CLOCK));
    }

    @Test
    void believesNoAnswerOfSomebodyElse() {
        parent.unsigned();
        assertThat(trouble(), is(Trouble.FORGED));
    }

    @Test
    void believesNoAnswerWhoseResultsAreOfOtherRecords() {
        parent.answering(results -> results.subList(0, 1));
        assertThat(trouble(), is(Trouble.ANSWER));
        parent.answering(results -> {
            List<RecordResult> turned = new ArrayList<>(results);
            Collections.reverse(turned);
            return turned;
        });
        assertThat(trouble(), is(Trouble.ANSWER));
    }

    @Test
    void saysThatNobodyAnswers() {
        parent.close();
        assertThat(trouble(), is(Trouble.UNREACHABLE));
        assertThat(Trouble.UNREACHABLE.retryable(), is(true));
    }

    @Test
    void pushesNothingToWhoDoesNotSpeakTls() {
        String address = parent.address().replace("http:", "https:");
        assertThat(trouble(address), anyOf(is(Trouble.CERTIFICATE), is(Trouble.UNREACHABLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://county.example.cn",
                "https://county.example.cn:8443/platform/",
                "https://192.0.2.7",
                "http://127.0.0.1:8080",
                "http://localhost/",
                "http://[::1]:8080"
            })
    void takesAddresses(String address) {
        assertThat(TierAddress.checked(" " + address + " "), is(address.replaceAll("/$", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "county.example.cn",
                "http://county.example.cn",
                "http://127.0.0.1.example.cn",
                "http://127.0.0.1@example.cn",
                "https://user@county.example.cn",
                "https://county.example.cn/?a=b",
                "https://county.example.cn/#a",
                "ftp://127.0.0.1",
                "https:///x",
                "https://a b",
                "file:///etc/passwd"
            })
    void refusesAddresses(String address) {
        assertThrows(Invalid.class, () -> TierAddress.checked(address));
    }
}
