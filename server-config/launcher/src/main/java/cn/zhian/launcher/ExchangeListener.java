package cn.zhian.launcher;

import java.nio.file.Path;

/**
 * The HTTPS listener for platforms below, which lets in whoever shows a certificate that is trusted.
 *
 * @param port on all addresses
 * @param trustStore PKCS #12 with the certificates that are trusted
 * @param trustPassword of that store
 */
record ExchangeListener(int port, Path trustStore, String trustPassword) {
    @Override
    public String toString() {
        return "port " + port + ", trusting " + trustStore;
    }
}
