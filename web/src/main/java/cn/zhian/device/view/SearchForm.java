package cn.zhian.device.view;

import java.io.Serializable;

/** Where to look for controllers. */
public class SearchForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String host = "255.255.255.255";
    private Integer port = 60_000;

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }
}
