package cn.zhian.api;

import cn.zhian.api.Expectation.Reach;
import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;

/** Calls of the operations that are expected. */
final class Calls {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Calls() {}

    /** Calls an operation on what the sample has. */
    static Answer call(Api api, Expectation expected, Sample target) {
        return send(
                api,
                expected,
                expected.named() && expected.reach() != Reach.OWN ? target.id(expected.resource()) : 0,
                target);
    }

    /** Calls an operation on an object, with a body that fits the sample. */
    static Answer send(Api api, Expectation expected, long id, Sample target) {
        if (expected.reach() == Reach.SUMS) {
            return api.get(expected.path(0) + "?communityId=" + target.id("communities"));
        }
        if (expected.operation().equals("GET /subsidies")) {
            return api.get("/subsidies?programme=zhangdian-2020");
        }
        if (expected.operation().equals("PUT /residents/{id}/photo")) {
            return api.send("PUT", expected.path(id), Picture.jpeg(), "image/jpeg");
        }
        if (expected.operation().equals("POST /projects/{id}/files")) {
            return api.send(
                    "POST", expected.path(id) + "?kind=plan&name=plan.pdf", "a plan", "application/octet-stream");
        }
        if (expected.operation().equals("POST /projects/{id}/site-checks/{number}/lines/{line}/photos")) {
            return api.send("POST", expected.path(id), Picture.jpeg(), "application/octet-stream");
        }
        if (expected.operation().endsWith("orders/{id}/files")) {
            return api.send("POST", expected.path(id) + "?name=a.txt", "a file", "application/octet-stream");
        }
        if (expected.operation().equals("POST /resident-imports")
                || expected.operation().equals("POST /device-imports")) {
            return api.send("POST", expected.path(0) + "?communityId=" + target.id("communities"), "no workbook", XLSX);
        }
        return api.send(expected.method(), expected.path(id), target.body(expected.operation()));
    }
}
