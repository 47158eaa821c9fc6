package cn.zhian.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of an earlier start that outlived their launcher. A process is ours only if one argument
 * of its command line equals the mark, which contains the data directory; a pid alone may have been
 * given to somebody else's process meanwhile.
 */
public final class Leftovers {
    /**
     * Running processes that carry the mark.
     *
     * @param mark one complete command line argument
     * @return possibly none, never this process
     */
    public List<ProcessHandle> find(String mark) {
        return ProcessHandle.allProcesses()
                .filter(handle -> !handle.equals(ProcessHandle.current()))
                .filter(handle -> arguments(handle.pid()).contains(mark))
                .toList();
    }

    /**
     * Ends every process that carries the mark, first by TERM, then by KILL.
     *
     * @param mark one complete command line argument
     * @param grace how long a clean end may take
     * @return how many there were
     */
    public int stop(String mark, Duration grace) {
        List<ProcessHandle> found = find(mark);
        for (ProcessHandle handle : found) {
            handle.destroy();
            if (!ended(handle, grace)) {
                handle.destroyForcibly();
                ended(handle, Duration.ofSeconds(5));
            }
        }
        return found.size();
    }

    private static List<String> arguments(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            // The process ended between listing and reading, or belongs to another user.
            return List.of();
        }
    }

    private static boolean ended(ProcessHandle handle, Duration time) {
        try {
            handle.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
