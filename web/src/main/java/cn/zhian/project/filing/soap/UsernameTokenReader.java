package cn.zhian.project.filing.soap;

import cn.zhian.identity.boundary.UsernameToken;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the UsernameToken of a WS-Security header (OASIS UsernameToken Profile 1.1, section 3.1). */
final class UsernameTokenReader {
    private static final int SHORTEST_NONCE = 8;
    private static final int LONGEST_NONCE = 64;
    private static final int LONGEST_NAME = 50;

    /** A header from which no usable token can be read. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean passwordText;

        Unusable(String why, boolean passwordText) {
            super(why);
            this.passwordText = passwordText;
        }

        /** Whether it holds a password in clear. */
        boolean passwordText() {
            return passwordText;
        }
    }

    private UsernameTokenReader() {}

    /**
     * Reads a token.
     *
     * @param security the header
     * @throws Unusable if there is none or more than one, or it lacks a part
     */
    static UsernameToken read(Element security) throws Unusable {
        Element token = one(security, FilingNames.WSSE, "UsernameToken");
        Element password = one(token, FilingNames.WSSE, "Password");
        if (!password.getAttribute("Type").equals(FilingNames.DIGEST)) {
            throw new Unusable("password is no digest", true);
        }
        Element nonce = one(token, FilingNames.WSSE, "Nonce");
        String encoding = nonce.getAttribute("EncodingType");
        byte[] random = bytes(nonce);
        String name = one(token, FilingNames.WSSE, "Username").getTextContent().strip();
        String created = one(token, FilingNames.WSU, "Created").getTextContent().strip();
        boolean right = (encoding.isEmpty() || encoding.equals(FilingNames.BASE64))
                && random.length >= SHORTEST_NONCE
                && random.length <= LONGEST_NONCE
                && name.length() <= LONGEST_NAME;
        if (!right) {
            throw new Unusable("nonce or name", false);
        }
        return new UsernameToken(name, bytes(password), random, created, time(created));
    }

    private static java.time.Instant time(String created) throws Unusable {
        try {
            return OffsetDateTime.parse(created).toInstant();
        } catch (DateTimeException e) {
            throw new Unusable("created", false);
        }
    }

    private static byte[] bytes(Element element) throws Unusable {
        try {
            return Base64.getDecoder().decode(element.getTextContent().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new Unusable("base64", false);
        }
    }

    private static Element one(Element parent, String namespace, String name) throws Unusable {
        NodeList nodes = parent.getChildNodes();
        List<Element> found = IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element
                        && name.equals(node.getLocalName())
                        && namespace.equals(node.getNamespaceURI()))
                .map(Element.class::cast)
                .toList();
        return Optional.of(found)
                .filter(list -> list.size() == 1)
                .map(list -> list.get(0))
                .orElseThrow(() -> new Unusable(name, false));
    }
}
