package cn.zhian.exchange.feed.control;

import org.w3c.dom.Element;

/** Names of SOAP. */
final class SoapNames {
    static final String ENVELOPE_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String ENVELOPE_12 = "http://www.w3.org/2003/05/soap-envelope";

    private SoapNames() {}

    /** Whether an element is a SOAP envelope with a prefix, so that attributes of SOAP can be written. */
    static boolean envelope(Element root) {
        return "Envelope".equals(root.getLocalName())
                && root.getPrefix() != null
                && (ENVELOPE_11.equals(root.getNamespaceURI()) || ENVELOPE_12.equals(root.getNamespaceURI()));
    }
}
