package cn.zhian.project.process.boundary;

import java.io.InputStream;

/**
 * A file that is being read.
 *
 * @param file which
 * @param content to be closed by the reader; reading fails where the stored file was damaged
 */
public record OpenFile(FileView file, InputStream content) {}
