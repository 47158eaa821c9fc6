package cn.zhian.project.filing.soap;

/** A request that is no SOAP message for us; never gets as far as the service. */
final class SoapRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /**
     * @param status of HTTP
     * @param code key of the text below {@code problem.soap.}
     */
    SoapRefusal(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String key() {
        return "problem.soap." + code;
    }
}
