package cn.zhian.audit.boundary;

import jakarta.enterprise.context.RequestScoped;

/** Where the running request comes from; the web layer sets it, the audit entry keeps it. */
@RequestScoped
public class RequestSource {
    private String address = "";

    /** The client's address; empty for what the platform does by itself. */
    public String address() {
        return address;
    }

    /** Sets the client's address. */
    public void from(String client) {
        address = client;
    }
}
