package cn.zhian.platform.excel;

/** How far an import is. */
public enum ImportPhase {
    /** The file is being read and checked. */
    CHECKING,
    /** Checked; nothing is stored yet, and somebody has to confirm or correct the file. */
    CHECKED,
    /** Being stored. */
    WRITING,
    /** Everything is stored. */
    DONE,
    /** Nothing is stored. */
    CANCELLED,
    /** Nothing is stored. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}
