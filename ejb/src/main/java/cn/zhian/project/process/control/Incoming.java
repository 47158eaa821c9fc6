package cn.zhian.project.process.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content on its way in; tells a sender who broke off from a disk that can't be written. */
public final class Incoming extends FilterInputStream {
    private boolean broken;

    /** @param in read to its end */
    public Incoming(InputStream in) {
        super(in);
    }

    /** Whether reading failed. */
    public boolean isBroken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        try {
            return super.read(to, offset, length);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }
}
