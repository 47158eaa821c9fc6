package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.ProjectFile;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of a project.
 *
 * @param id of the file
 * @param kind what it is
 * @param name as it came
 * @param size bytes
 * @param sha256 of the content, 64 hex digits
 * @param task that it was added to
 * @param act number of the act that added it
 * @param at when it came
 */
public record FileView(
        long id, FileKind kind, String name, long size, String sha256, Optional<String> task, int act, Instant at) {
    /** Of a stored file. */
    public static FileView of(ProjectFile file) {
        return new FileView(
                file.id(),
                file.kind(),
                file.name(),
                file.stored().size(),
                file.stored().sha256(),
                file.task(),
                file.act(),
                file.at());
    }
}
