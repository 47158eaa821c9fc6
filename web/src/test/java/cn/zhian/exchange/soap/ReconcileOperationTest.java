package cn.zhian.exchange.soap;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.exchange.delivery.entity.HeldBucket;
import cn.zhian.exchange.delivery.entity.HeldMark;
import cn.zhian.exchange.delivery.entity.HeldPrint;
import cn.zhian.exchange.delivery.entity.HeldSpan;
import cn.zhian.exchange.reconcile.control.ReconcileWire;
import cn.zhian.exchange.reconcile.control.ReconcileWire.MarksAsked;
import cn.zhian.exchange.record.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Comparisons by SOAP are those by REST")
class ReconcileOperationTest {
    private static final String ID = "abcdefgh234567ab:device-state:7";
    private static final String PRINTS = "<prints><kind>pass</kind><community>330281001001001</community><community>"
            + "330281001001002</community><from>1</from><to>90000</to></prints>";
    private static final String RECORDS = "<records><kind>device-state</kind><community>330281001001001</community>"
            + "<hour>498000</hour><slot>15</slot><after/></records>";
    private static final String DOUBTS = "<doubts><id>" + ID + "</id></doubts>";

    private final Service service = new Service();

    private String asked(String question) throws Exception {
        return Service.fitting(service.answer(Service.fitting(Service.request("reconcile", question))));
    }

    private static String response(String content) {
        return "<reconcileResponse xmlns=\"" + SoapXml.NAMESPACE + "\">" + content + "</reconcileResponse>";
    }

    @Test
    void tellsFingerprints() throws Exception {
        HeldBucket bucket = new HeldBucket(Service.HERE, 498_000, 15);
        service.held = ReconcileWire.tellPrints(Optional.of(Map.of(bucket, new HeldPrint(3, -5))));
        String answer = asked(PRINTS);
        HeldSpan span = new HeldSpan(RecordKind.PASS, List.of(Service.HERE, "330281001001002"), 1, 90_000);
        assertThat(service.given, is(List.of(span)));
        assertThat(
                answer,
                is(response("<prints><more>false</more><part><community>" + Service.HERE
                        + "</community><hour>498000</hour><slot>15</slot><count>3</count><mix>fffffffffffffffb</mix>"
                        + "</part></prints>")));
        service.held = ReconcileWire.tellPrints(Optional.empty());
        assertThat(asked(PRINTS), is(response("<prints><more>true</more></prints>")));
    }

    @Test
    void tellsRecordsOfAPart() throws Exception {
        service.held = ReconcileWire.tellMarks(List.of(new HeldMark(ID, 3, 10)));
        String answer = asked(RECORDS);
        HeldBucket bucket = new HeldBucket(Service.HERE, 498_000, 15);
        assertThat(service.given, is(List.of(new MarksAsked(RecordKind.DEVICE_STATE, bucket, ""))));
        assertThat(
                answer,
                is(response("<records><record><id>" + ID
                        + "</id><version>3</version><hash>000000000000000a</hash></record></records>")));
    }

    @Test
    void takesDoubts() throws Exception {
        service.held = "{\"doubted\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(asked(DOUBTS), is(response("<doubts><doubted>1</doubted></doubts>")));
        assertThat(service.given, is(List.of(List.of(ID))));
        String thousand = "<doubts>" + ("<id>" + ID + "</id>").repeat(1_000) + "</doubts>";
        asked(thousand);
        assertThat(service.given.get(1), is(java.util.Collections.nCopies(1_000, ID)));
    }

    /** What the contract does not allow, the service does not do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<kind>pass<|<kind>order<",
                "<kind>pass<|<kind><x/><",
                "330281001001002|33028100100100",
                "<from>1<|<from>-1<",
                "<from>1<|<from>1.5<",
                "<from>1</from>|<from>1</from><from>1</from>",
                "<from>1</from>|''",
                "90000|2016145",
                "90000|99999999999999999999999",
                "<prints>|<prints><x/>",
                "<prints>|<prints>x",
                "<hour>498000<|<hour>-<",
                "<slot>15<|<slot>16<",
                "<after/>|''",
                "<after/>|<after>王</after>",
                ID + "|abcdefgh234567ab:order:x",
                "<doubts>|<doubts><id/>"
            })
    void refuses(String from, String to) throws Exception {
        int changed = 0;
        for (String question : List.of(PRINTS, RECORDS, DOUBTS)) {
            String body = Service.request("reconcile", question.replace(from, to));
            if (question.contains(from)) {
                changed++;
                assertThat(body, Service.fits(body), is(false));
                SoapTrouble trouble = assertThrows(SoapTrouble.class, () -> service.answer(body), body);
                assertThat(trouble.status(), is(400));
            }
        }
        assertThat("changed", changed > 0, is(true));
        assertThat(service.given, is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"''", "<other/>", "<prints xmlns='u'/>", PRINTS + DOUBTS, "words"})
    void refusesOtherThanOneQuestion(String content) throws Exception {
        String body = Service.request("reconcile", content);
        assertThat(Service.fits(body), is(false));
        assertThrows(SoapTrouble.class, () -> service.answer(body));
        assertThat(service.given, is(empty()));
    }

    @Test
    void refusesMoreThanAThousandDoubts() throws Exception {
        String body = Service.request("reconcile", "<doubts>" + ("<id>" + ID + "</id>").repeat(1_001) + "</doubts>");
        assertThat(Service.fits(body), is(false));
        assertThrows(SoapTrouble.class, () -> service.answer(body));
        assertThat(service.given, is(empty()));
    }
}
