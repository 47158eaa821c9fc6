package cn.zhian.exchange.feed.entity;

/** What is wrong with a profile. */
public class ProfileFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** @param file name of the file @param line from 1; 0 for the whole file */
    public ProfileFault(String file, int line, String reason) {
        super(reason, null, false, false);
        this.file = file;
        this.line = line;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Line from 1; 0 for the whole file. */
    public int line() {
        return line;
    }
}
