package cn.zhian.exchange.feed.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a UsernameToken with a digest into a SOAP message (OASIS UsernameToken Profile 1.1, section 3.1): Base64 of SHA-1
 * over nonce, created and password.
 */
final class UsernameTokenHeader {
    private static final String BASE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String WSSE = BASE + "wssecurity-secext-1.0.xsd";
    private static final String WSU = BASE + "wssecurity-utility-1.0.xsd";
    private static final String DIGEST = BASE + "username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 = BASE + "soap-message-security-1.0#Base64Binary";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private final Document message;

    /** Of a message whose envelope has a prefix. */
    UsernameTokenHeader(Document message) {
        this.message = message;
    }

    /** Adds the token as the first header. @param created as it stands in the message */
    void add(String user, String password, byte[] nonce, String created) {
        Element security = element("wsse:Security", WSSE);
        security.setAttributeNS(XMLNS, "xmlns:wsse", WSSE);
        security.setAttributeNS(XMLNS, "xmlns:wsu", WSU);
        Element envelope = message.getDocumentElement();
        String prefix = envelope.getPrefix() + ":";
        security.setAttributeNS(envelope.getNamespaceURI(), prefix + "mustUnderstand", understood(envelope));
        Element token = (Element) security.appendChild(element("wsse:UsernameToken", WSSE));
        text(token, "wsse:Username", WSSE, user);
        text(token, "wsse:Password", WSSE, digest(nonce, created, password)).setAttribute("Type", DIGEST);
        text(token, "wsse:Nonce", WSSE, Base64.getEncoder().encodeToString(nonce))
                .setAttribute("EncodingType", BASE64);
        text(token, "wsu:Created", WSU, created);
        Element header = header(envelope, prefix);
        header.insertBefore(security, header.getFirstChild());
    }

    private static String understood(Element envelope) {
        return SoapNames.ENVELOPE_12.equals(envelope.getNamespaceURI()) ? "true" : "1";
    }

    private Element header(Element envelope, String prefix) {
        for (Node child = envelope.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "Header".equals(element.getLocalName())) {
                return element;
            }
        }
        Element header = message.createElementNS(envelope.getNamespaceURI(), prefix + "Header");
        envelope.insertBefore(header, envelope.getFirstChild());
        return header;
    }

    /** The digest of a password. */
    static String digest(byte[] nonce, String created, String password) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(nonce);
        all.writeBytes(created.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(Digests.digest("SHA-1", all.toByteArray()));
    }

    private Element text(Element parent, String name, String namespace, String text) {
        Element element = (Element) parent.appendChild(element(name, namespace));
        element.setTextContent(text);
        return element;
    }

    private Element element(String name, String namespace) {
        return message.createElementNS(namespace, name);
    }
}
