package cn.zhian.platform.excel;

import java.util.List;
import java.util.Optional;

/** What every import tells its owner of itself, whatever it imports. */
public interface ImportStatus {
    /** Id by which it is asked for. */
    String id();

    /** How far it is. */
    ImportPhase phase();

    /** Key of what went wrong as a whole. */
    Optional<String> failure();

    /** For the text of the failure. */
    List<String> failureArguments();
}
