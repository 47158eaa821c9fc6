package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.ProjectVault;
import cn.zhian.project.process.entity.ProjectFile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;

/** Plan documents and attachments of projects: streamed to and from encrypted files, never whole in memory. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProjectFiles {
    /** Largest file, bytes. */
    public static final long LARGEST = 200L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    @Inject
    FileBook book;

    @Inject
    ProjectVault vault;

    /**
     * Adds a file to a project that runs.
     *
     * @param content read to its end, and left to the caller to close
     * @throws NotFound if there is no such project for the caller
     * @throws cn.zhian.platform.Conflict if the project is over
     * @throws Invalid if the file is empty or harmful, or its sender broke off; nothing is kept then
     * @throws cn.zhian.platform.TooLarge if it has more than {@link #LARGEST} bytes; nothing is kept then either
     */
    @Requires(Permission.PROJECT_ACT)
    public FileView attach(long projectId, FileData file, InputStream content) {
        FileData checked = checked(file);
        book.check(projectId, checked.task());
        return vault.keep(content, LARGEST, stored -> book.enter(projectId, checked, stored));
    }

    /** A file to be read. @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.PROJECT_READ)
    public OpenFile read(long projectId, long fileId) {
        ProjectFile file = book.take(projectId, fileId);
        return new OpenFile(FileView.of(file), vault.open(file.stored()));
    }

    private static FileData checked(FileData file) {
        String name = file.name() == null
                ? ""
                : file.name().substring(lastSlash(file.name()) + 1).strip();
        new Checks()
                .required("kind", file.kind())
                .text("name", name, LONGEST_NAME)
                .done();
        return new FileData(file.kind(), name, file.task());
    }

    private static int lastSlash(String name) {
        return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    }
}
