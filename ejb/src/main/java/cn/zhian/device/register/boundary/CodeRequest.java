package cn.zhian.device.register.boundary;

import cn.zhian.platform.Checks;

/**
 * What a new device code shall say, but for its serial (Hefei guide, 2.2).
 *
 * @param communityId whose last three digits it carries
 * @param policeOrg 8 digits
 * @param industry 2 digits
 * @param type 3 digits
 * @param network 1 digit
 */
public record CodeRequest(long communityId, String policeOrg, String industry, String type, String network) {
    /**
     * All digits before the serial.
     *
     * @throws cn.zhian.platform.Invalid if a part is none that the tables have
     */
    String head(String communitySerial) {
        new Checks()
                .that(digits(policeOrg, 8), "policeOrg", "problem.device-file.police-org")
                .that(digits(industry, 2) && !"00".equals(industry), "industry", "problem.register.industry")
                .that(digits(type, 3), "type", "problem.register.type")
                .that(digits(network, 1), "network", "problem.register.network")
                .done();
        String head = policeOrg + industry + type + network + communitySerial;
        new Checks().all(DeviceCodes.read(head + "001").problems()).done();
        return head;
    }

    private static boolean digits(String text, int length) {
        return text != null && text.matches("[0-9]{" + length + "}");
    }
}
