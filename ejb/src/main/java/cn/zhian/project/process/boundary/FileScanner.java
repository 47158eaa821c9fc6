package cn.zhian.project.process.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for harmful content in files that come in. The product brings none; an instance adds its own as a CDI bean. */
public interface FileScanner {
    /**
     * Reads a file.
     *
     * @param content to be read as a stream
     * @return name of what was found; empty if nothing was
     */
    Optional<String> threat(InputStream content) throws IOException;
}
