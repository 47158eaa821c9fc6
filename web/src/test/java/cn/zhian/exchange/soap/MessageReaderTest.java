package cn.zhian.exchange.soap;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Messages of the tier service, hostile ones among them")
class MessageReaderTest {
    private static final String SOUND =
            Service.message(Service.request("fetchOrders", "<after>0</after><most>1</most>"));
    private static final String ROOT = "<env:Envelope";

    private final Service service = new Service();

    private SoapTrouble refused(byte[] message) {
        SoapTrouble trouble = assertThrows(SoapTrouble.class, () -> service.raw(message));
        assertThat("nothing was done", service.given, is(empty()));
        return trouble;
    }

    @Test
    void takesASoundMessage() throws SoapTrouble {
        service.raw(("\uFEFF" + SOUND).getBytes(StandardCharsets.UTF_8));
        assertThat(service.given.size(), is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                ROOT + "|<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + ROOT + "|400|doctype",
                ROOT + "|<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>" + ROOT + "|400|doctype",
                "<after>|<?go now?><after>|400|doctype",
                "0</after>|&e;</after>|400|malformed",
                "</env:Envelope>|</env:Envelop>|400|malformed",
                "</env:Body>|</env:Body><x/>|400|invalid",
                "<env:Body>|<env:Bod/><env:Body>|400|malformed",
                "env:Envelope|env:Envelop|400|malformed",
                "encoding=\"UTF-8\"|encoding=\"GBK\"|400|encoding",
                "2003/05/soap-envelope|2001/12/soap-envelope|400|version",
                "<env:Body>|<env:Header><a xmlns='u' env:mustUnderstand='1'/></env:Header><env:Body>|500|header",
                "fetchOrders|fetchOrder|400|operation",
                "zhian.cn/exchange/1|zhian.cn/exchange/2|400|operation",
                "<most>1</most>|<most><most>1</most></most>|400|element",
                "<most>1</most>|<most>1</most><most>1</most>|400|element",
                "<most>1</most>|<most>one</most>|400|element",
                "<most>1</most>|<most>51</most>|400|element",
                "<most>1</most>|words|400|invalid",
                "<most>1</most>|<other/>|400|invalid",
                "<most>1</most>|<most xmlns='u'>1</most>|400|invalid"
            })
    void refuses(String from, String to, int status, String why) {
        String message = SOUND.replace(from, to);
        assertThat("changed", message.equals(SOUND), is(false));
        SoapTrouble trouble = refused(message.getBytes(StandardCharsets.UTF_8));
        assertThat(trouble.getMessage(), is("problem.soap." + why));
        assertThat(trouble.status(), is(status));
    }

    @Test
    void refusesDepthOtherCharsetsAndHalves() {
        String deep = SOUND.replace("<most>1</most>", "<most>".repeat(40) + "</most>".repeat(40));
        assertThat(refused(deep.getBytes(StandardCharsets.UTF_8)).getMessage(), is("problem.soap.deep"));
        byte[] other = SOUND.replace("0</after>", "小区</after>").getBytes(Charset.forName("GBK"));
        assertThat(refused(other).getMessage(), is("problem.soap.encoding"));
        byte[] half = SOUND.substring(0, SOUND.length() / 2).getBytes(StandardCharsets.UTF_8);
        assertThat(refused(half).getMessage(), is("problem.soap.malformed"));
    }

    @ParameterizedTest
    @CsvSource({"fetchOrders, 131072", "reconcile, 131072", "push, 5242880", "reportResult, 8388608"})
    void holdsTheLimitOfEachOperation(String operation, int most) {
        String message = Service.message(Service.request(operation, "<odd/>"));
        int blanks = most - message.getBytes(StandardCharsets.UTF_8).length;
        String full = message.replace("<odd/>", "<odd/>" + " ".repeat(blanks));
        assertThat(refused(full.getBytes(StandardCharsets.UTF_8)).status(), is(400));
        SoapTrouble trouble = refused((full + " ").getBytes(StandardCharsets.UTF_8));
        assertThat(trouble.status(), is(413));
        assertThat(trouble.arguments().get(0), is("" + most / 1024));
    }
}
