package cn.zhian.project.filing.soap;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.identity.boundary.UsernameToken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class UsernameTokenReaderTest {
    private static final String NONCE = "<w:Nonce>WScqanjCEAC4mQoBE07sAQ==</w:Nonce>";
    private static final String CREATED = "<u:Created>2026-11-21T12:00:00+08:00</u:Created>";
    private static final String PASSWORD = "<w:Password Type='" + FilingNames.DIGEST + "'>AAAA</w:Password>";
    private static final String GOOD =
            "<w:UsernameToken><w:Username>bureau</w:Username>" + PASSWORD + NONCE + CREATED + "</w:UsernameToken>";

    private static Element security(String content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        String header = "<w:Security xmlns:w='" + FilingNames.WSSE + "' xmlns:u='" + FilingNames.WSU + "'>" + content
                + "</w:Security>";
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void readsAToken() throws Exception {
        UsernameToken token = UsernameTokenReader.read(security(GOOD));
        assertThat(token.name(), is("bureau"));
        assertThat(token.nonce().length, is(16));
        assertThat(token.createdText(), is("2026-11-21T12:00:00+08:00"));
        assertThat(token.created(), is(Instant.parse("2026-11-21T04:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        NONCE + ", ''",
        CREATED + ", ''",
        CREATED + ", <u:Created>2026-11-21T12:00:00</u:Created>",
        "WScqanjCEAC4mQoBE07sAQ==, AAAA",
        "WScqanjCEAC4mQoBE07sAQ==, no base64",
        "<w:Nonce>, <w:Nonce EncodingType='other'>",
        NONCE + ", " + NONCE + NONCE,
        "<w:UsernameToken>, <w:UsernameToken><w:Username>another</w:Username>",
        "#PasswordDigest, #PasswordText",
        "w:UsernameToken, w:BinarySecurityToken"
    })
    void refusesOneThatLacksAPart(String part, String instead) throws Exception {
        Element security = security(GOOD.replace(part, instead == null ? "" : instead));
        var refusal = assertThrows(UsernameTokenReader.Unusable.class, () -> UsernameTokenReader.read(security));
        assertThat(refusal.passwordText(), is(instead != null && instead.contains("PasswordText")));
    }

    @Test
    void refusesTwoTokens() throws Exception {
        Element security = security(GOOD + GOOD);
        assertThrows(UsernameTokenReader.Unusable.class, () -> UsernameTokenReader.read(security));
    }
}
