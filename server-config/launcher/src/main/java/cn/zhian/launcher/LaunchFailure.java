package cn.zhian.launcher;

/** The instance cannot start or go on; the message is the one line the operator reads. */
public class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /**
     * A failure without a technical cause worth logging.
     *
     * @param exitCode what the process ends with
     * @param message one line: what is wrong and what to do
     */
    public LaunchFailure(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * A failure with the cause that goes to the log.
     *
     * @param exitCode what the process ends with
     * @param message one line: what is wrong and what to do
     * @param cause for the log
     */
    public LaunchFailure(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * What the process ends with.
     *
     * @return never {@link ExitCode#OK}
     */
    public ExitCode exitCode() {
        return exitCode;
    }
}
