package cn.zhian.project.filing.boundary;

import cn.zhian.project.document.boundary.DocumentView;
import cn.zhian.project.process.boundary.HistoryView;
import java.util.List;

/**
 * A filing in full.
 *
 * @param head as in lists
 * @param documents that the project brought forth, newest first
 * @param history of the project
 * @param verification address at which anybody verifies a document by the code printed on it; a path only, if nobody has
 *     said where the instance is reached from outside
 */
public record FilingDetail(Filing head, List<DocumentView> documents, HistoryView history, String verification) {}
