package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.FileKind;
import java.util.Optional;

/**
 * A file that is to be added.
 *
 * @param kind what it is
 * @param name 1 to 200 characters; only what follows the last slash is kept
 * @param task that it belongs to
 */
public record FileData(FileKind kind, String name, Optional<String> task) {}
