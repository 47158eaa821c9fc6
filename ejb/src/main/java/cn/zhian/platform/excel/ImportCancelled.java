package cn.zhian.platform.excel;

import cn.zhian.platform.Conflict;

/** The owner stopped the import before its end; rolls back. */
public class ImportCancelled extends Conflict {
    private static final long serialVersionUID = 1L;

    /** Without more to say. */
    public ImportCancelled() {
        super("problem.import.cancelled");
    }
}
