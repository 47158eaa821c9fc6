package cn.zhian.project.filing.boundary;

import cn.zhian.platform.Conflict;

/** A request number that was used before, for something else. */
public class RequestReused extends Conflict {
    private static final long serialVersionUID = 1L;

    /** @param requestId the number */
    public RequestReused(String requestId) {
        super("problem.filing.request-reused", requestId);
    }
}
