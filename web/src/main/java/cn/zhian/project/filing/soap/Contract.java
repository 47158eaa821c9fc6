package cn.zhian.project.filing.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The contract as it is published. */
final class Contract {
    private static final String PLACE = "/wsdl/";
    private static final String ADDRESS = "https://localhost/soap/filing";

    private Contract() {}

    /** Where the WSDL is in this application. */
    static URL wsdl() {
        return Contract.class.getResource(PLACE + "filing.wsdl");
    }

    /** Where the schema is in this application. */
    static URL schema() {
        return Contract.class.getResource(PLACE + "filing.xsd");
    }

    /** The WSDL for clients. @param address of the service, as they reach it */
    static String wsdl(String address) {
        String escaped = address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        return text(wsdl())
                .replace("location=\"" + ADDRESS + "\"", "location=\"" + escaped + "\"")
                .replace("schemaLocation=\"filing.xsd\"", "schemaLocation=\"" + escaped + "?xsd=filing.xsd\"");
    }

    /** The schema for clients. */
    static String schemaText() {
        return text(schema());
    }

    private static String text(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
