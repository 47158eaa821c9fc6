package cn.zhian.system;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Adds to the failure of a test what its browsers showed at the end: what it waited for does not tell why it never came. */
public final class LastSeen implements BeforeEachCallback, TestExecutionExceptionHandler {
    private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

    /** Remembers what one browser showed, for as long as its test runs. */
    public static void keep(String seen) {
        SEEN.get().add(seen);
    }

    @Override
    public void beforeEach(ExtensionContext extension) {
        SEEN.remove();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext extension, Throwable failure) throws Throwable {
        List<String> seen = List.copyOf(SEEN.get());
        if (seen.isEmpty()) {
            throw failure;
        }
        AssertionError told = new AssertionError(failure.getMessage() + "\n" + String.join("\n", seen), failure);
        told.setStackTrace(failure.getStackTrace());
        throw told;
    }
}
