package cn.zhian.project.filing.soap;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLimitsTest {
    private static byte[] read(String message, Charset charset) throws IOException, SoapRefusal {
        return MessageLimits.read(new ByteArrayInputStream(message.getBytes(charset)));
    }

    private static String refused(String message) {
        return assertThrows(SoapRefusal.class, () -> read(message, StandardCharsets.UTF_8))
                .key();
    }

    @Test
    void takesAMessageByteByByte() throws Exception {
        String message = "\uFEFF<?xml version='1.0' encoding='utf-8'?><a b='㙟'>𠮷<![CDATA[<x>]]></a>";
        assertThat(new String(read(message, StandardCharsets.UTF_8), StandardCharsets.UTF_8), is(message));
    }

    @ParameterizedTest
    @CsvSource({
        "<a>, malformed",
        "'', malformed",
        "<a>&e;</a>, malformed",
        "<!DOCTYPE a><a/>, doctype",
        "<a><![CDATA[<!ENTITY]]></a>, doctype",
        "<a><?go now?></a>, doctype",
        "<?xml version='1.0' encoding='GBK'?><a/>, encoding"
    })
    void refusesWhatIsNoMessage(String message, String why) {
        assertThat(refused(message), is("problem.soap." + why));
    }

    @Test
    void holdsItsLimits() throws Exception {
        String deepest = "<a>".repeat(MessageLimits.DEEPEST) + "</a>".repeat(MessageLimits.DEEPEST);
        read(deepest, StandardCharsets.UTF_8);
        assertThat(refused("<a>" + deepest + "</a>"), is("problem.soap.deep"));
        String most = "<b/>".repeat(MessageLimits.MOST - 1);
        read("<a>" + most + "</a>", StandardCharsets.UTF_8);
        assertThat(refused("<a><b/>" + most + "</a>"), is("problem.soap.deep"));
        String longest = "<a>" + "x".repeat(MessageLimits.LONGEST - 7) + "</a>";
        read(longest, StandardCharsets.UTF_8);
        assertThat(refused(longest + " "), is("problem.soap.large"));
    }

    @Test
    void refusesOtherEncodings() {
        SoapRefusal refusal = assertThrows(SoapRefusal.class, () -> read("<a>小区</a>", Charset.forName("GBK")));
        assertThat(refusal.key(), is("problem.soap.encoding"));
    }
}
